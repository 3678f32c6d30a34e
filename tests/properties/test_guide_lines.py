"""The page on faith and conscience in random situations: whole, in force, and never poorer for what is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from situations import BOOK, ON, situations

from app.law.facts import Facts, read_facts
from app.law.guide_schema import PARTS
from app.law.interview import Interview
from app.views.guide import GuidePageView, guide_view
from app.words import source_words

WORDS = source_words()
SPEC = BOOK.library.guide.spec.page
BARE = {line.id for part in SPEC.parts for line in part.lines if line.when is None and line.unless is None}
DAYS = (date(2025, 9, 15), date(2026, 6, 30), date(2026, 7, 1), ON, date(2030, 1, 1))


def seen(facts: Facts, on: date) -> GuidePageView:
    """The page for some facts on a day."""
    interview = Interview(BOOK, on)
    interview.facts = facts
    return guide_view(interview, WORDS)


def ids(view: GuidePageView) -> set[str]:
    """The lines of a page."""
    return {line.line for part in view.parts for line in part.lines}


@settings(max_examples=60)
@given(situations(), st.sampled_from(DAYS))
def test_the_pattern_is_whole_in_every_situation_and_on_every_day(case: dict[str, Any], on: date) -> None:
    view = seen(read_facts(case, BOOK.facts, ON), on)
    assert tuple(part.part for part in view.parts) == PARTS
    assert all(part.lines for part in view.parts)
    assert view.closing == SPEC.closing
    assert view.outcomes
    assert "thin" in ids(view)
    for part in view.parts:
        for line in part.lines:
            assert line.text
            assert line.source
            for shown in line.notes:
                note = BOOK.library.notes.get(shown.note)
                assert note is None or note.spec.in_force.holds_on(on)


@settings(max_examples=60)
@given(situations())
def test_what_holds_for_everybody_is_always_told(case: dict[str, Any]) -> None:
    assert ids(seen(read_facts(case, BOOK.facts, ON), ON)) >= BARE


@settings(max_examples=60)
@given(situations(), st.data())
def test_one_answer_less_takes_no_exception_into_account(case: dict[str, Any], data: st.DataObject) -> None:
    """A line without a condition of its own is left out only for what is known."""
    if not case:
        return
    facts = read_facts(case, BOOK.facts, ON)
    less = facts.without(data.draw(st.sampled_from(sorted(case)), label="without"))
    open_lines = {line.id for part in SPEC.parts for line in part.lines if line.when is None}
    assert ids(seen(facts, ON)) & open_lines <= ids(seen(less, ON))
