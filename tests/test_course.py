"""course.yaml: every mistake is one line with file, place, what was found and what was expected."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from autograder.course import CourseError, load_course

ROOT = Path(__file__).parent.parent
SETTINGS = yaml.safe_load((ROOT / "course.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def folder(tmp_path):
    """A copy of the course that a test may spoil."""
    for id_, settings in SETTINGS["assignments"].items():
        place = tmp_path / "solutions" / id_
        (place / "checks").mkdir(parents=True)
        (place / f"{id_}.ipynb").write_text("{}", encoding="utf-8")
        if "checks" not in settings:
            for name in ("suite", *(f"test_{function}" for function in settings["functions"])):
                (place / "checks" / f"{name}.py").write_text("", encoding="utf-8")
    return tmp_path


def mistakes(folder, text):
    (folder / "course.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        load_course(folder)
    return [line.replace(f"{folder}/", "") for line in str(caught.value).splitlines()]


def spoiled(change):
    data = yaml.safe_load((ROOT / "course.yaml").read_text(encoding="utf-8"))
    change(data)
    return yaml.safe_dump(data, sort_keys=False)


def vectorized(data):
    return data["assignments"]["vectorized"]


def test_the_course_of_this_repository_is_valid():
    course = load_course(ROOT)
    assert course.assignments["vectorized"].max_score == 20
    assert course.assignments["vectorized"].functions["optimize"].uses == ("propagate",)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda d: d.update(colour="red"),
         "course.yaml: colour: found an unknown key, expected one of: "
         "course, default, assignments, limits, timezone, late, visibility"),
        (lambda d: vectorized(d).update(point=3),
         "course.yaml: assignments.vectorized.point: found an unknown key, expected one of: "
         "title, checks, functions, rejected_share, allow, hints_from, due, late, extensions, visibility"),
        (lambda d: vectorized(d)["functions"]["predict"].update(weight=3),
         "course.yaml: assignments.vectorized.functions.predict.weight: found an unknown key, expected one of: "
         "points, grows_with, methods, uses, visibility"),
        (lambda d: vectorized(d)["functions"]["predict"].update(visibility="after due date"),
         "course.yaml: assignments.vectorized.functions.predict.visibility: found 'after due date', "
         "expected 'visible', 'after_due_date', 'after_published' or 'hidden'"),
        (lambda d: vectorized(d)["functions"]["predict"].update(points=-1),
         "course.yaml: assignments.vectorized.functions.predict.points: found -1, expected greater than or equal to 0"),
        (lambda d: vectorized(d)["functions"]["predict"].update(points="many"),
         "course.yaml: assignments.vectorized.functions.predict.points: found 'many', expected a valid number, "
         "unable to parse string as a number"),
        (lambda d: vectorized(d)["functions"]["predict"].update(points=float("nan")),
         "course.yaml: assignments.vectorized.functions.predict.points: found nan, expected a finite number"),
        (lambda d: vectorized(d)["functions"]["predict"].pop("points"),
         "course.yaml: assignments.vectorized.functions.predict.points: found nothing, expected a value"),
        (lambda d: vectorized(d)["functions"]["optimize"].update(uses=["gradient"]),
         "course.yaml: assignments.vectorized.functions.optimize.uses: found 'gradient', expected one of: "
         "initialize, propagate, predict"),
        (lambda d: vectorized(d)["functions"].update(train={"points": 1}),
         "course.yaml: assignments.vectorized.functions.train: solutions/vectorized/checks has no test_train.py, "
         "expected one of: initialize, optimize, predict, propagate"),
        (lambda d: vectorized(d).update(due="soon"),
         "course.yaml: assignments.vectorized.due: found 'soon', expected a date, or a date and a time, such as "
         "2026-10-14 18:00"),
        (lambda d: d.update(timezone="Berlin"),
         "course.yaml: timezone: found 'Berlin', expected the name of a time zone, such as Europe/Berlin"),
        (lambda d: d.update(late={"per_day": 10}),
         "course.yaml: late.per_day: found 10, expected less than or equal to 1"),
        (lambda d: vectorized(d).update(late={"grace": 10}),
         "course.yaml: assignments.vectorized.late.grace: found an unknown key, expected one of: grace_minutes, "
         "per_day, floor"),
        (lambda d: vectorized(d).update(extensions={"students": {"ann": "long"}}),
         "course.yaml: assignments.vectorized.extensions.students.ann: found 'long', expected a valid number, "
         "unable to parse string as a number"),
        (lambda d: vectorized(d).update(functions={}),
         "course.yaml: assignments.vectorized.functions: found {}, expected Dictionary should have at least 1 item "
         "after validation, not 0"),
        (lambda d: vectorized(d).update(checks="chess"),
         "course.yaml: assignments.vectorized.checks: found 'chess', expected one of: two-loops, "),
        (lambda d: vectorized(d).update(checks="one-loop"),
         "course.yaml: assignments.vectorized: found no solutions/one-loop/checks/suite.py, "),
        (lambda d: vectorized(d).update(allow=["for-lop"]),
         "course.yaml: assignments.vectorized.allow: found 'for-lop', expected one of: for-loop, "),
        (lambda d: vectorized(d).update(rejected_share=1.5),
         "course.yaml: assignments.vectorized.rejected_share: found 1.5, expected less than or equal to 1"),
        (lambda d: d["assignments"].update(ghost=vectorized(d)),
         "course.yaml: assignments.ghost: found no notebook, expected solutions/ghost/ghost.ipynb"),
        (lambda d: d["limits"].update(call_seconds=0),
         "course.yaml: limits.call_seconds: found 0, expected greater than 0"),
        (lambda d: d.pop("course"),
         "course.yaml: course: found nothing, expected a value"),
    ],
)
def test_a_mistake_is_one_line(folder, change, line):
    found = mistakes(folder, spoiled(change))
    assert len(found) == 1
    assert found[0].startswith(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "course.yaml: found None, expected the keys course, assignments, limits"),
        ("course: [", "course.yaml:1:10: "),
        ("course: a\ncourse: b\n", "course.yaml:2:1: found the key 'course' twice, expected YAML"),
        ("a: *b\n", "course.yaml:1:4: found undefined alias 'b', expected YAML"),
    ],
)
def test_what_is_no_yaml_is_one_line(folder, text, line):
    found = mistakes(folder, text)
    assert len(found) == 1
    assert found[0].startswith(line)


def test_two_mistakes_are_two_lines(folder):
    def change(data):
        vectorized(data)["functions"]["predict"]["points"] = -1
        data["colour"] = "red"

    assert len(mistakes(folder, spoiled(change))) == 2


def test_no_course_at_all(tmp_path):
    with pytest.raises(CourseError, match=r"course\.yaml: not found"):
        load_course(tmp_path)


@pytest.mark.fuzz
@given(data=st.one_of(
    st.text(),
    st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=8),
                 lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
                     st.sampled_from(["course", "assignments", "limits", "functions", "checks", "points", "x"]), inner,
                     max_size=4)).map(yaml.safe_dump),
))
def test_any_text_is_a_course_or_a_clear_error(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("course")
    (folder / "course.yaml").write_text(data, encoding="utf-8", errors="surrogatepass")
    with pytest.raises(CourseError) as caught:
        load_course(folder)
    assert all("course.yaml" in line for line in str(caught.value).splitlines())
