"""Rules that grow old: calmly after half a year, plainly after a year or when a known change of the law has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.evaluation import evaluate_as_text
from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.forms import read_as
from app.law.interview import Interview
from app.law.note_schema import AmendmentSpec
from app.law.schema import Dated
from app.law.staleness import Stale, boundaries, staleness
from app.views.answer import answer_view
from app.views.report import report_view
from app.views.stale import stale_view
from app.views.start import start_view
from app.words import Words


@pytest.fixture
def open_ended(book: RuleBook) -> RuleBook:
    """The rules, as if no figure in them ran out."""
    dated = {name: (read_as(Dated, {"value": 1}),) for name in book.library.dated}
    return replace(book, library=replace(book.library, dated=dated))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 11, 22), None), (date(2027, 5, 21), None), (date(2027, 5, 22), "half_a_year"),
        (date(2027, 11, 21), "half_a_year"), (date(2027, 11, 22), "a_year"), (date(2040, 1, 1), "a_year"),
    ],
)  # fmt: skip
def test_by_the_months_since_the_check(day: date, why: str | None, open_ended: RuleBook) -> None:
    found = staleness(open_ended, day)
    assert (found.why if found else None) == why
    assert found is None or found.strong == (why == "a_year")


def test_by_a_figure_that_nothing_follows(book: RuleBook) -> None:
    last = date(2026, 12, 31)  # the MCI of 2027 is not known
    assert staleness(book, last) is None
    assert staleness(book, last + timedelta(days=1)) == Stale("boundary", date(2027, 1, 1))


def test_by_an_act_to_come(open_ended: RuleBook) -> None:
    act = AmendmentSpec(id="A-2027-02-01", on=date(2027, 2, 1), act="x", confidence="official", title="x", explain="x")
    later = replace(open_ended, library=replace(open_ended.library, amendments=(act,)))
    assert staleness(later, date(2027, 1, 31)) is None
    assert staleness(later, date(2027, 2, 1)) == Stale("boundary", date(2027, 2, 1))


def test_boundaries_before_the_check_are_history(book: RuleBook) -> None:
    assert min(boundaries(book)) < book.pack.checked_on
    assert staleness(book, book.pack.checked_on) is None


def test_it_is_said_on_the_first_page(open_ended: RuleBook, english: Words) -> None:
    fresh, calm, strong = (start_view(open_ended, day, english) for day in (
        date(2026, 12, 1), date(2027, 6, 1), date(2028, 1, 1)))  # fmt: skip
    assert "may have changed since then" in fresh.since
    assert "half a year ago" in calm.since
    assert not any("ago" in notice for notice in (*fresh.notices, *calm.notices))
    assert strong.since == ""
    assert "more than a year ago" in strong.urgent[0]


def test_it_is_said_once_in_every_answer(book: RuleBook, english: Words) -> None:
    for today, told in ((date(2026, 12, 1), 0), (date(2027, 2, 1), 1)):
        interview = Interview(book, today)
        interview.tell("birth_date", date(2005, 3, 1))
        text = stale_view(book, today, english).text
        assert bool(text) == bool(told)
        for view in (answer_view(interview, english), report_view(interview, english)):
            assert sum(notice == text for notice in view.notices) == told
            assert sum("We last checked" in notice for notice in view.notices) == 1 - told
        facts = Facts()
        lines = list(evaluate_as_text(book, facts, assess(book, facts, today), english, today))
        assert sum(bool(text) and text in line for line in lines) == told


def test_a_day_asked_about_makes_nothing_old(book: RuleBook, english: Words) -> None:
    interview = Interview(book, date(2026, 11, 25))
    interview.ask_about(date(2035, 1, 1))
    assert not any("before you rely" in notice for notice in answer_view(interview, english).notices)
