"""The day asked about: the days that are at hand, and one that is entered."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from app.law.interview import Interview
from app.trouble import Trouble
from app.views.question import Refused, day_from
from app.words import Words, mark

APPEAR, BIRTH = "summons_appear_on", "birth_date"
_FARTHEST = 20  # years from today; a year beyond is a slip of the finger


class DayOption(NamedTuple):
    """A day at hand, by its name."""

    day: date
    text: str


class DaysView(NamedTuple):
    """Days to choose from: those at hand, and another one that answers `ask`. `at` is the day in force."""

    at: date
    options: tuple[DayOption, ...]
    other: str
    ask: str


class DayAskedView(NamedTuple):
    """The day asked about, in a line; `hint` says plainly when it is not today."""

    line: str
    hint: str
    days: DaysView


def day_asked_view(interview: Interview, words: Words) -> DayAskedView:
    """The day asked about on the answer page, and the days to choose from."""
    on, today = interview.on, interview.today
    hint = words.say("This answer is for {day}, not for today. It takes your answers as they stand.",
                     day=words.date(on))  # fmt: skip
    return DayAskedView(
        line=words.say("This answer is for today, {day}. Change the day", day=words.date(on))
        if on == today
        else words.say("This answer is for {day}. Change the day", day=words.date(on)),
        hint="" if on == today else hint,
        days=_days(interview, (DayOption(today, words.say("Today")),), words),
    )


def other_days_view(interview: Interview, words: Words) -> DaysView:
    """The days to try out: the one asked about first, which changes nothing."""
    on, today = interview.on, interview.today
    options = [DayOption(on, words.say("As now: {answer}", answer=words.date(on)))]
    if on != today:
        options.append(DayOption(today, words.say("Today: {day}", day=words.date(today))))
    return _days(interview, tuple(options), words)


def read_day(interview: Interview, entered: date | tuple[str, str, str]) -> date:
    """A day at hand, or year, month and day as typed.

    Raises Refused when they make no day, one before the birth, or an unlikely one.
    """
    if isinstance(entered, date):
        return entered
    day = day_from(entered)
    if _before_birth(interview, day):
        raise Refused(mark("That day lies before the date of birth. Please choose a later one."))
    if abs(day.year - interview.today.year) > _FARTHEST:
        raise Refused(mark("Please check the year: {year} is unlikely here."), year=day.year)
    return day


def nothing_chosen() -> Trouble:
    """What is said when nothing was chosen to be compared."""
    return Refused(mark("Choose another day or another answer first."))


def _days(interview: Interview, options: tuple[DayOption, ...], words: Words) -> DaysView:
    appear = interview.facts.value(APPEAR)
    if isinstance(appear, date) and not _before_birth(interview, appear) and appear not in {o.day for o in options}:
        text = words.say("Day of the summons: {day}", day=words.date(appear))
        options = (*options, DayOption(appear, text))
    return DaysView(interview.on, options, words.say("Another day"), words.say("Which day do you ask about?"))


def _before_birth(interview: Interview, day: date) -> bool:
    birth = interview.facts.value(BIRTH)
    return isinstance(birth, date) and day < birth
