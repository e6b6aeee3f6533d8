"""Due dates: when a submission is late, by how much, and what that costs. The settings of course.yaml that say so."""

from datetime import UTC, date, datetime, time, timedelta
from math import ceil
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from .settings import Settings

DAY = 24 * 60 * 60  # seconds
Days = Annotated[float, Field(ge=0, le=3650, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


def _due_date(value: Any) -> datetime:
    """A date stands for the end of that day; what has no time zone is in the course's, which comes later."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value.strip()) if len(value.strip()) == 10 else datetime.fromisoformat(value)
        except ValueError:
            value = None
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time(23, 59, 59))
    if not isinstance(value, datetime) or not 1970 < value.year < 9999:
        raise PydanticCustomError("due_date", "a date, or a date and a time, such as 2026-10-14 18:00")
    return value


def _zone(value: Any) -> str:
    try:
        if isinstance(value, str):
            return ZoneInfo(value).key
    except (OSError, ValueError, KeyError):  # what it raises depends on the name
        pass
    raise PydanticCustomError("zone", "the name of a time zone, such as Europe/Berlin")


DueDate = Annotated[datetime, BeforeValidator(_due_date)]
Zone = Annotated[str, BeforeValidator(_zone)]


class Late(Settings):
    """What lateness costs. Without this part of course.yaml nothing, or what nbgrader's own settings say."""

    grace_minutes: Annotated[float, Field(ge=0, le=525_600, allow_inf_nan=False)] = 0
    per_day: Share = 0.0  # of the points reached, for each day that has begun
    floor: Share = 0.0  # what stays of the points reached, however late

    def penalty(self, score: float, seconds: float) -> float:
        """The points that are lost: score * (1 - max(floor, 1 - per_day * days)).

        Args:
            score: what was reached.
            seconds: from the due date, extensions included, to the submission. Days are counted from the end of the
                grace, and one that has begun counts whole.
        """
        days = max(0, ceil((seconds - 60 * self.grace_minutes) / DAY))
        # Both round what 1 - 0.7 and the like leave behind.
        kept = max(self.floor, round(1 - self.per_day * days, 9))
        return round(score * (1 - kept), 6)


class Extensions(Settings):
    """Days beyond the due date, by student and by group."""

    students: dict[str, Days] = Field(default_factory=dict)
    groups: dict[str, Days] = Field(default_factory=dict)

    def of(self, student: str, group: str, always: float = 0) -> timedelta:
        """The longest of those that a student has: their own, their group's, and `always`, the roster's."""
        return timedelta(days=max(self.students.get(student, 0), self.groups.get(group, 0), always))


def in_utc(due: datetime, zone: str) -> datetime:
    """A due date as nbgrader keeps it: in UTC, without saying so."""
    return (due if due.tzinfo else due.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC).replace(tzinfo=None)
