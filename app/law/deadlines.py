"""Times that run from a day: counted so that the day shown is the earliest that could be the last one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.law.days import days_later, months_later
from app.law.library import Deadline
from app.law.logic import truth
from app.law.note_schema import Span

_SATURDAY = 5


class Due(NamedTuple):
    """A deadline with its days: when it began to run, when it ends, and whether a compared date keeps it."""

    deadline: Deadline
    begins: date
    ends: date
    kept: bool | None


def last_day(begins: date, span: Span, days_off: Collection[date], *, before: bool = False) -> date:
    """The last day of a time that runs from `begins`; with `before`, the day so long ahead of it.

    The day after the event is the first day. A month ends on the day with the same number, or on its own last day.
    Nothing rolls forward over days off: no norm that we know says so. Only the days in `days_off` are not working days,
    beside Saturdays and Sundays.
    """
    sign = -1 if before else 1
    if span.days:
        return days_later(begins, sign * span.days)
    if span.working_days:
        return _working_days_later(begins, sign * span.working_days, days_off)
    return months_later(begins, sign * ((span.months or 0) + 12 * (span.years or 0)))


def dues(book: RuleBook, assessment: Assessment) -> list[Due]:
    """The deadlines that run from the days a person has told, earliest first."""
    found = [_due(book, deadline, begins, assessment) for deadline, begins in _running(book, assessment)]
    return sorted(found, key=lambda due: (due.ends, due.deadline.spec.id))


def counted(book: RuleBook, event: str, begins: date) -> list[Due]:
    """The deadlines that run from one event on one day, whatever else is known."""
    found = [
        Due(deadline, begins, _ends(book, deadline, begins), None)
        for deadline in book.library.deadlines
        if deadline.spec.event == event
    ]
    return sorted(found, key=lambda due: (due.ends, due.deadline.spec.id))


def _running(book: RuleBook, assessment: Assessment) -> Iterator[tuple[Deadline, date]]:
    told = {event.id: assessment.answers.get(event.fact) for event in book.library.events if event.fact}
    for deadline in book.library.deadlines:
        begins = told.get(deadline.spec.event)
        if isinstance(begins, date) and truth(deadline.when, assessment.world) is True:
            yield deadline, begins


def _due(book: RuleBook, deadline: Deadline, begins: date, assessment: Assessment) -> Due:
    ends = _ends(book, deadline, begins)
    return Due(deadline, begins, ends, _kept(deadline, ends, assessment))


def _ends(book: RuleBook, deadline: Deadline, begins: date) -> date:
    return last_day(begins, deadline.spec.adds, book.library.certain_days_off, before=deadline.spec.before)


def _kept(deadline: Deadline, ends: date, assessment: Assessment) -> bool | None:
    compare = deadline.spec.compare
    other: Any = assessment.answers.get(compare.fact) if compare else None
    if compare is None or not isinstance(other, date):
        return None
    return other >= ends if compare.must_be == "not_before" else other <= ends


def _working_days_later(begins: date, count: int, days_off: Collection[date]) -> date:
    step, left, day = (1 if count > 0 else -1), abs(count), begins
    while left and date.min < day < date.max:
        day = days_later(day, step)
        if day.weekday() < _SATURDAY and day not in days_off:
            left -= 1
    return day
