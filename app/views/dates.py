"""The days to keep in a calendar: what is on them, and how they are called where nobody else should understand it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.law.book import RuleBook
from app.law.coming_years import coming_years, concerned
from app.law.deadlines import Due
from app.law.facts import Facts
from app.law.pins import Pin
from app.law.spans import SeasonSpan
from app.views.beside import beside
from app.views.card import edition_text
from app.views.period_text import Told
from app.views.timeline import pin_norms, pin_text, season_label
from app.words import Words, mark

_NEUTRAL = {
    "appointment": mark("Appointment"),
    "deadline": mark("Last day for a letter"),
    "ground_ends": mark("Look at my papers"),
    "season": mark("Look at my papers"),
    "birthday": mark("Look at my papers"),
}


_SPACES = re.compile(r"[^\S\n]")
_FOR_ANYBODY = ("appointment", "deadline")


class DateView(NamedTuple):
    """A day to keep. `key` tells it apart from the others of a case; `sort` is what its neutral name tells, no more.

    `title` and `neutral` are names as calendars have them: short, without a full stop, with plain spaces only.
    """

    day: date
    key: str
    sort: str
    title: str
    neutral: str
    detail: str


def dates_to_keep(book: RuleBook, facts: Facts, on: date, words: Words) -> tuple[DateView, ...]:
    """The days from `on` that are worth keeping, in order: to appear, to complain, ends of grounds, the next season.

    For somebody whom call-up to term service does not concern, only the days to appear and the times that run.
    """
    told = Told(book, facts, coming_years(book, facts, on), words)
    wanted = (pin for pin in told.years.pins if pin.due is None or _his(pin.due))
    if concerned(book, facts, on):
        found = [*(_pin(told, pin) for pin in wanted), *_next_season(told, on)]
    else:
        found = [_pin(told, pin) for pin in wanted if pin.kind in _FOR_ANYBODY]
    return tuple(sorted(found, key=lambda view: (view.day, view.key)))


def _his(due: Due) -> bool:
    """Whether it is the person who has to do something by then, and not an authority."""
    return due.deadline.spec.who == "you"


def _pin(told: Told, pin: Pin) -> DateView:
    name = pin.due.deadline.spec.id if pin.due else "-".join((pin.fact, *pin.norms))
    norms = beside(told.words, *dict.fromkeys(pin_norms(told, pin)))
    detail = "\n".join((norms, edition_text(told.book, told.words))) if norms else ""
    return _view(pin.day, pin.kind, name, _title(told, pin), detail, told.words)


def _title(told: Told, pin: Pin) -> str:
    """What is on the day; an end of a ground in fewer words than elsewhere."""
    if pin.kind == "ground_ends":
        return told.words.say("Last known day: {ground}", ground=told.rules(pin.norms))
    return pin_text(told, pin).removesuffix(".")


def _next_season(told: Told, on: date) -> Iterator[DateView]:
    """The first day of the next call-up season, with how sure that is."""
    coming = [span for span in told.years.seasons if span.begins > on]
    if coming:
        span: SeasonSpan = min(coming, key=lambda found: found.begins)
        name = told.words.text(f"seasons.{span.season.id}.title", span.season.title)
        first = mark("First day, as reported: {season}") if span.known else mark("Usual first day: {season}")
        title = told.words.say(first, season=name)
        yield _view(span.begins, "season", span.season.id, title, season_label(told, span), told.words)


def _view(day: date, kind: str, name: str, title: str, detail: str, words: Words) -> DateView:
    neutral = _NEUTRAL[kind]
    return DateView(day, f"{kind}-{name}", neutral, _plain(title), _plain(words.say(neutral)), _plain(detail))


def _plain(text: str) -> str:
    """A text with plain spaces: some calendars show a box for the others."""
    return _SPACES.sub(" ", text)
