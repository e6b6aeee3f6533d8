"""A trial with the true functions, of an answer that is right with the fields that stand in for them (stand_ins.py).

Outside of here it will be given the true ones. Who is wrong with these follows fields alone.
"""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

from ..sandbox import Run, StudentError
from .forms import aligned, holds, leaf_paths, part_of
from .harness import Harness, numbers_for
from .together import Question

if TYPE_CHECKING:
    from .student import Reply

ASKED = 100  # times that a function may ask in a trial: each is a message to this process and one back
LOOKED_AT = 3  # answers, of which one is to be right with fields: where all are wrong, the checks say so


def follows_fields_alone(run: Run, harness: Harness, seed: int, questions: Sequence[Question],
                         replies: "Sequence[Reply]") -> bool:
    """Whether a function that has answered a question rightly with fields answers it wrongly with the true functions.

    Nobody knows which of the questions it is. It is asked once more, in a process of its own (run.py). A function that
    asks about other data than those of the call is told that these are not answered: what it does then says nothing.
    """
    function = questions[0].function
    quick = [index for index, reply in enumerate(replies)
             if isinstance(reply.answer, StudentError) or reply.answer.asked <= ASKED]  # fmt: skip
    for index in numbers_for(function, seed, 8).permutation(quick)[:LOOKED_AT]:
        args, kwargs, reply = questions[index].args, questions[index].kwargs, replies[index]
        try:
            with_fields, right = (harness.right(function, args, fields, kwargs) for fields in (reply.fields, None))
        except Exception:  # a check may well ask what the reference does not answer
            continue
        if isinstance(reply.answer, StudentError) or not all(parts_held(reply.answer.value, with_fields, function)):
            continue
        positional = harness.positional(function, args, kwargs) if kwargs else args
        refused: list[Exception] = []
        true = {name: _noting(each, refused) for name, each in harness.offered(function, [positional]).items()}
        answer = run.call_all(function, [(args, kwargs)], true)[0]
        if isinstance(answer, StudentError):
            return not refused
        return not all(parts_held(answer.value, right, function))
    return False


def _noting(function: Callable[..., Any], refused: list[Exception]) -> Callable[..., Any]:
    """The same function, which takes down what it does not answer."""
    @wraps(function)
    def answer(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except Exception as problem:
            refused.append(problem)
            raise

    return answer


def parts_held(value: Any, right: Any, function: str) -> list[bool]:
    """For each part of a right answer, whether `value` has it."""
    value, _ = aligned(value, right, function)
    found = []
    for path in leaf_paths(right):
        try:
            found.append(holds(part_of(value, path), part_of(right, path)))
        except LookupError:
            found.append(False)
    return found
