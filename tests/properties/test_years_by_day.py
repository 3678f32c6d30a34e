"""The picture of the coming years agrees with its table, and the table with the verdict of every single day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from properties.situations import ON, situations

from app.evaluation import evaluate_as_json
from app.law.assess import assess
from app.law.book import RuleBook
from app.law.coming_years import ComingYears, coming_years
from app.law.facts import Facts, read_facts
from app.law.relevance import GROUNDS
from app.views.timeline import YearsView, years_view
from app.words import Words, source_words

DAYS = 12
_DAY = timedelta(days=1)
_TONES = {"applies": ("ground", "untold"), "undetermined": ("open", "unclear")}


def sampled(years: ComingYears) -> list[date]:
    """The days around every boundary, and some at random."""
    edges = [period.begins for period in years.periods] + [years.ends]
    near = [day + shift * _DAY for day in edges for shift in (-1, 0, 1)]
    length = (years.ends - years.begins).days
    rng = Random(length)
    days = {*near, *(years.begins + rng.randint(0, length) * _DAY for _ in range(DAYS))}
    return sorted(day for day in days if years.begins <= day <= years.ends)


@given(raw=situations())
@settings(max_examples=150)
def test_a_period_has_the_verdict_of_each_of_its_days(book: RuleBook, raw: dict[str, Any]) -> None:
    facts = read_facts(raw, book.facts, ON)
    years = coming_years(book, facts, ON)
    for day in sampled(years):
        period = next(found for found in years.periods if found.begins <= day <= found.ends)
        assessment = assess(book, facts, day)
        grounds = [found for found in assessment.findings if found.kind in GROUNDS]
        assert period.standing == assessment.standing
        assert period.met == tuple(found.rule.id for found in grounds if found.status == "applies")
        assert period.open == tuple(found.rule.id for found in grounds if found.status == "undetermined")
        assert period.unclear == tuple(found.rule.id for found in grounds if found.needs_review)


@given(raw=situations())
@settings(max_examples=60)
def test_the_picture_shows_what_the_table_says_and_what_holds_on_each_day(book: RuleBook, raw: dict[str, Any]) -> None:
    facts, words = read_facts(raw, book.facts, ON), source_words()
    view, years = years_view(book, facts, ON, words), coming_years(book, facts, ON)
    if view is None:
        return
    _table_as_drawn(view, years, words)
    for day in sampled(years):
        _picture_on(book, facts, view, day)


def _table_as_drawn(view: YearsView, years: ComingYears, words: Words) -> None:
    """The uppermost row has a span for every line of the table, with the same days and the same words."""
    for span, line, period in zip(view.rows[0].spans, view.periods, years.periods, strict=True):
        assert (span.begins, span.ends) == (line.begins, line.ends) == (period.begins, period.ends)
        assert line.cells[:3] == (words.date(span.begins), words.date(span.ends), span.label)
        drawn = [row.title for row in view.rows[1:] if _tone_on(row, period.begins) in ("ground", "untold")]
        assert all(f"“{title}”" in line.cells[3] and f"“{title}”" in line.sentence for title in drawn)
        assert ("None met" in line.cells[3]) == (not drawn)


def _picture_on(book: RuleBook, facts: Facts, view: YearsView, day: date) -> None:
    assessment = assess(book, facts, day)
    drawn = {row.title: _tone_on(row, day) for row in view.rows[1:]}
    for found in assessment.findings:
        if found.kind in GROUNDS and found.rule.spec.title in drawn:
            assert drawn[found.rule.spec.title] in _TONES.get(found.status, (None,))
        elif found.kind in GROUNDS:
            assert found.status != "applies"


def _tone_on(row: Any, day: date) -> str | None:
    return next((span.tone for span in row.spans if span.begins <= day <= span.ends), None)


@given(raw=situations())
@settings(max_examples=60)
def test_periods_leave_no_day_out_differ_and_say_what_ends_them(book: RuleBook, raw: dict[str, Any]) -> None:
    years = coming_years(book, read_facts(raw, book.facts, ON), ON)
    assert (years.periods[0].begins, years.periods[-1].ends) == (years.begins, years.ends)
    for earlier, later in pairwise(years.periods):
        assert later.begins == earlier.ends + _DAY
        assert earlier.verdict != later.verdict
        assert years.changes[later.begins]


@given(raw=situations(), shift=st.integers(0, 2500))
@settings(max_examples=40)
def test_json_has_the_periods_and_each_day_the_standing_of_its_own(
    book: RuleBook, raw: dict[str, Any], shift: int
) -> None:
    facts, words, later = read_facts(raw, book.facts, ON), source_words(), ON + shift * _DAY
    answer = evaluate_as_json(book, facts, assess(book, facts, ON), words)
    day = later.isoformat()
    period = next((found for found in answer["timeline"] if found["begins"] <= day <= found["ends"]), None)
    if period is None:
        return
    on_that_day = evaluate_as_json(book, facts, assess(book, facts, later), words)
    grounds = [found for found in on_that_day["findings"] if found["kind"] in GROUNDS]
    assert period["standing"] == on_that_day["standing"]
    assert period["met"] == [found["rule"] for found in grounds if found["status"] == "applies"]
    assert period["open"] == [found["rule"] for found in grounds if found["status"] == "undetermined"]


@given(raw=situations())
@settings(max_examples=60)
def test_nothing_is_left_unsaid(book: RuleBook, raw: dict[str, Any]) -> None:
    view = years_view(book, read_facts(raw, book.facts, ON), ON, source_words())
    if view is None:
        return
    said = [period.sentence for period in view.periods] + [cell for period in view.periods for cell in period.cells]
    assert not any(not text or "{" in text or "KZ-" in text for text in said)
    assert [pin.number for pin in view.pins] == list(range(1, len(view.pins) + 1))


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2025, 9, 1), date(2031, 2, 28)])
def test_the_span_of_a_ground_is_where_it_is_met(book: RuleBook, day: date) -> None:
    raw = {"birth_date": "2005-03-01", "medical_category": "g", "medical_on": "2025-08-15"}
    facts = read_facts(raw, book.facts, day)
    years = coming_years(book, facts, day)
    for span in (span for spans in years.grounds for span in spans):
        for edge in (span.begins, span.ends):
            status = assess(book, facts, edge).finding(span.rule).status
            assert (status == "applies") == (span.state in ("met", "untold"))
