"""The rules' documentation, made from their docstrings."""

from types import ModuleType

HEAD = """# The rules

What counts as a loop. This page is made from the rules themselves (`autograder/rules/`), and
`python -m autograder explain NAME` prints each part of it. course.yaml says for each function what its running time may
grow with: where that is one dimension, loops over that dimension are allowed, not nested; where it is two, they may be
nested two deep; where it is all that the function has, as deep as one likes. `allow:` there names rules that an
assignment does not apply.
"""


def explained(rule: ModuleType) -> str:
    """One rule's documentation, as Markdown."""
    return f"# {rule.name}\n\n{(rule.__doc__ or '').strip()}\n"


def page(rules: tuple[ModuleType, ...]) -> str:
    """docs/rules.md"""
    contents = "\n".join(f"- [{rule.name}](#{rule.name})" for rule in rules)
    parts = [f"## {rule.name}\n\n{(rule.__doc__ or '').strip().replace('## ', '### ')}" for rule in rules]
    return "\n\n".join([HEAD.strip(), contents, *parts]) + "\n"
