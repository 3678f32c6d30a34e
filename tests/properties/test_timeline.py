"""The time line agrees with the verdict of every single day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.law.assess import assess
from app.law.book import APPLIES, RuleBook
from app.law.facts import read_facts
from app.law.relevance import GROUNDS
from app.law.timeline import change_days, periods

BEGINS, ENDS = date(2025, 6, 1), date(2033, 12, 31)
_DAYS = st.dates(date(1999, 1, 1), date(2033, 12, 31)).map(date.isoformat)
_BIRTHS = st.dates(date(1997, 1, 1), date(2012, 12, 31)).map(date.isoformat)
_STUDENT: dict[str, Any] = {
    "sex": "male", "citizenship": "kz", "residence": "kz", "on_military_register": True, "studying": True,
    "study_form": "full_time", "study_level": "bachelor", "study_institution": "ordinary", "study_place": "kz",
    "deferred_levels": [], "academic_leave": False,
}  # fmt: skip


def _facts(birth: str, **ends: str) -> dict[str, Any]:
    return {**_STUDENT, "birth_date": birth, "medical_category": "g", "occupation": "teacher_listed",
            "occupation_qualified": True, **ends}  # fmt: skip


_MOTHER: dict[str, Any] = {
    "care_for": "mother", "care_disability": "none", "care_spouse": "none", "care_minor_children": False,
    "care_disabled_children": False, "care_lone_relative": False, "care_keeps_spouse": False, "only_son": False,
    "care_home": False, "care_income": True, "care_siblings": "none", "care_other_person": False,
}  # fmt: skip


def _agrees(book: RuleBook, raw: dict[str, Any], day: date) -> None:
    facts = read_facts(raw, book.facts, ENDS)
    period = next(found for found in periods(book, facts, BEGINS, ENDS) if found.begins <= day <= found.ends)
    assessment = assess(book, facts, day)
    met = tuple(f.rule.id for f in assessment.findings if f.kind in GROUNDS and f.status == APPLIES)
    assert (period.standing, period.met, period.notices) == (assessment.standing, met, assessment.notices)


@given(birth=_BIRTHS, study_end=_DAYS, medical_on=_DAYS, work_until=_DAYS, day=st.dates(BEGINS, ENDS))
def test_a_period_has_the_verdict_of_each_of_its_days(
    book: RuleBook, birth: str, study_end: str, medical_on: str, work_until: str, day: date
) -> None:
    _agrees(book, _facts(birth, study_end=study_end, medical_on=medical_on, work_until=work_until), day)


@given(age=st.integers(58, 64), day=st.dates(BEGINS, ENDS))
@settings(max_examples=600)
def test_so_it_does_while_a_pension_age_moves(book: RuleBook, age: int, day: date) -> None:
    _agrees(book, {"birth_date": "2006-01-01", **_MOTHER, "care_age": age}, day)


@given(birth=_BIRTHS, study_end=_DAYS)
def test_periods_leave_no_day_out_and_differ(book: RuleBook, birth: str, study_end: str) -> None:
    found = periods(book, read_facts(_facts(birth, study_end=study_end), book.facts, ENDS), BEGINS, ENDS)
    assert (found[0].begins, found[-1].ends) == (BEGINS, ENDS)
    for earlier, later in pairwise(found):
        assert later.begins == earlier.ends + timedelta(days=1)
        assert (earlier.standing, earlier.met, earlier.open, earlier.notices) != (
            later.standing, later.met, later.open, later.notices)  # fmt: skip


def test_a_student_is_covered_until_the_last_day_of_the_course(book: RuleBook) -> None:
    raw = _STUDENT | {"birth_date": "2005-03-01", "study_end": "2027-06-30"}
    found = periods(book, read_facts(raw, book.facts, date(2026, 11, 22)), date(2026, 11, 22), date(2032, 3, 1))
    covered = [period for period in found if "KZ-561-35-3-A" in period.met]
    assert covered[-1].ends == date(2027, 6, 30)


@pytest.mark.parametrize("day", [date(2005, 2, 28), date(2004, 2, 29)])
def test_birthdays_that_a_rule_reads_are_days_of_change(book: RuleBook, day: date) -> None:
    days = change_days(book, read_facts({"birth_date": day.isoformat()}, book.facts, date(2026, 11, 22)))
    assert date(2022, 3, 1) in days or date(2023, 2, 28) in days
