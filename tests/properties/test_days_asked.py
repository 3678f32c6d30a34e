"""Asking about other days on random ways: no answer is lost, and nothing idle is asked."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from situations import ON
from test_interview import begun, must_be_needed, walk

DAYS = st.dates(date(2024, 1, 1), date(2036, 12, 31))


@settings(max_examples=30)
@given(st.data(), st.lists(DAYS, min_size=1, max_size=3))
def test_no_answer_is_lost_and_only_what_matters_on_the_day_is_asked(data: st.DataObject, days: list[date]) -> None:
    interview = begun(data)
    walk(interview, data)
    for day in days:
        before = interview.facts
        interview.ask_about(day)
        assert (interview.on, interview.facts) == (day, before)
        assert interview.current is None or interview.current not in interview.facts
        walk(interview, data, must_be_needed)


@settings(max_examples=30)
@given(st.data(), DAYS)
def test_there_and_back_is_where_one_was(data: st.DataObject, day: date) -> None:
    interview = begun(data)
    walk(interview, data)
    before = interview.assess()
    interview.ask_about(day)
    interview.ask_about(ON)
    after = interview.assess()
    assert interview.current is None
    assert (after.standing, after.findings, after.notices) == (before.standing, before.findings, before.notices)
