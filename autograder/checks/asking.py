"""What a check holds: functions, classes and objects of a submission, asked in the sandbox; and the reference."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..sandbox import StudentError
from .answers import Answer, CheckFailed
from .objects import Made, Step
from .stand_ins import copied
from .together import Question
from .values import describe

if TYPE_CHECKING:
    from .student import Student


class Stub:
    """What a check calls of a submission's: `student.propagate(w, b, X, Y)`."""

    def __init__(self, student: "Student", name: str, label: str = ""):
        self._student = student
        self._name = name
        self._label = label or name

    def __call__(self, *args: Any, **kwargs: Any) -> Answer:
        """What it returns for copies of the arguments. Functions among them are called back where the check runs.

        Raises:
            StudentError: nothing.
        """
        return self._answer(*self._asked(args, kwargs))

    def raises(self, expected: type[Exception], *args: Any, **kwargs: Any) -> None:
        """That it raises `expected`, or a kind of it, for copies of the arguments.

        Raises:
            CheckFailed: it returned something.
            StudentError: it raised something else, or was stopped.
        """
        try:
            value = self._called(args, kwargs)
        except StudentError as problem:
            if problem.kind != "raised":
                raise
            if expected.__name__ not in problem.kinds:
                text = f"{problem}; {expected.__name__} is expected here"
                raise StudentError(problem.kind, text, problem.cell, problem.line, problem.raised) from None
            return
        found = describe(value, self._student.telling())
        raise CheckFailed(f"`{self._label}` returned {found}, expected that it raises {expected.__name__}")

    def _answer(self, value: Any, odd: str) -> Answer:
        student, label = self._student, self._label
        printed = Answer("\n".join(line.rstrip() for line in student.printed.splitlines()), f"what `{label}` prints")
        return Answer(value, f"what `{label}` returns", odd=odd, returned=f"`{label}` returned", printed=printed,
                      **student.right_of_last(self._name))

    def _asked(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[Any, str]:
        return self._student.ask(self._name, args, kwargs)

    def _called(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        return self._student.called(self._name, args, kwargs)


class FunctionStub(Stub):
    """A stub that is a function, or a helper."""

    def each(self, *cases: tuple[Any, ...]) -> Iterator[Answer]:
        """The same for several calls, each with the arguments of one case. They are made at once, which takes less
        time than one after the other.

        Raises:
            StudentError: one of them returns nothing; those before it are given first.
        """
        for value, odd in self._student.ask_each([Question(self._name, case, {}) for case in cases]):
            yield self._answer(value, odd)


class ClassStub(Stub):
    """One class of a submission's: `model = student.Model(3)` makes an object, which stays in the sandbox."""

    def __call__(self, *args: Any, **kwargs: Any) -> "StudentObject":  # type: ignore[override]
        """The object that it makes of copies of the arguments.

        Raises:
            StudentError: nothing was made.
        """
        return StudentObject(self._student, self._student.make(self._name, args, kwargs))

    def _called(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        return self._student.make(self._name, args, kwargs).kept


class Method(Stub):
    """A method of an object of a submission's: `model.fit(X)`."""

    def __init__(self, student: "Student", made: Made, name: str):
        super().__init__(student, made.stub, f"{made.stub}.{name}")
        self._made = made
        self._method = name

    def _asked(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[Any, str]:
        return self._student.ask_object(self._made, Step(self._method, args, kwargs))

    def _called(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Any:
        return self._student.step(self._made, Step(self._method, args, kwargs))


class StudentObject:
    """An object of a submission's class: `model.fit(X)` calls its method, `model.weights` reads it, as an Answer.

    The reference's object tells which of both a name is.
    """

    def __init__(self, student: "Student", made: Made):
        self._student = student
        self._made = made

    def __getattr__(self, name: str) -> Any:
        made = self._made
        if name.startswith("__") or not hasattr(made.twin, name):
            raise AttributeError(f"an object of the reference's {made.stub} has no {name}")
        if callable(getattr(made.twin, name)):
            return Method(self._student, made, name)
        value, odd = self._student.ask_object(made, Step(name))
        return Answer(value, f"`{made.stub}.{name}`", odd=odd, **self._student.right_of_last(made.stub))


class Reference:
    """The reference solution, as a check sees it: functions, classes and variables, in this process.

    They get copies: a right answer may change its arguments in place.
    """

    def __init__(self, student: "Student"):
        self._student = student

    def __getattr__(self, name: str) -> Any:
        student, harness = self._student, self._student.harness
        found = harness.named(name)
        if isinstance(found, type):
            return lambda *args, **kwargs: harness.made(name, args, kwargs)
        if not callable(found):
            return copied(found)
        return lambda *args, **kwargs: student.referenced(name, args, kwargs)
