"""People whose coming years differ most, and their years as the tests draw them."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtGui import QFont

from app.law.book import RuleBook
from app.law.facts import read_facts
from app.views.timeline import YearsView, years_view
from app.words import source_words
from ui.theme import FAMILY

PLAIN: dict[str, Any] = {
    "birth_date": "2005-09-01", "sex": "male", "citizenship": "kz", "residence": "kz", "on_military_register": True,
    "past_service": "none", "serving_now": "none", "reserve_basis": "none", "studying": False,
    "deferment_waived": False, "marriage": "none", "children": 0, "raises_child_without_mother": False,
    "supports_upbringers": False, "care_situations": [], "relative_service_harm": "none", "medical_category": "a",
    "occupation": "none_of_these", "criminal_proceedings": False, "conviction_live": False,
    "academic_degree": "none", "minister": False, "objection": "none",
}  # fmt: skip
STUDY: dict[str, Any] = {
    "studying": True, "study_form": "full_time", "study_level": "bachelor", "study_institution": "ordinary",
    "study_place": "kz", "deferred_levels": [], "academic_leave": False,
}  # fmt: skip
SENT: dict[str, Any] = {
    "summons": "sms", "summons_number_own": True, "summons_read": True, "summons_sent_on": "2026-11-20",
    "summons_appear_on": "2026-12-02",
}  # fmt: skip
PEOPLE: dict[str, dict[str, Any]] = {
    "student": {**PLAIN, **STUDY, "study_end": "2028-06-30"},
    "student without an end": {**PLAIN, **STUDY},
    "father": {**PLAIN, "marriage": "registered", "children": 1},
    "much at once": {
        **PLAIN, **STUDY, **SENT, "study_end": "2027-06-30", "marriage": "registered", "children": 1,
        "medical_category": "g", "medical_on": "2026-05-01", "occupation": "rural_doctor",
        "occupation_qualified": True, "work_until": "2029-08-31", "situation": "decision_made",
        "decision_on": "2026-11-10",
    },
    "nothing": PLAIN,
    "no date of birth": {**PLAIN, **STUDY, "study_end": "2028-06-30", "birth_date": None},
    "over 27": {**PLAIN, "birth_date": "1998-05-05"},
    "a schoolboy": {**PLAIN, **STUDY, "birth_date": "2010-04-04", "study_level": "college", "study_end": "2029-06-30"},
    "a child": {**PLAIN, "birth_date": "2021-01-01"},
    "no answers": {},
}  # fmt: skip


def view_of(book: RuleBook, on: date, who: str, longer: int = 1) -> YearsView:
    """The years of one of these people; with `longer`, every text is as many times as long, as in another language."""
    view = years_view(book, read_facts(PEOPLE[who], book.facts, on), on, source_words())
    assert view is not None

    def more(text: str) -> str:
        return " ".join([text] * longer)

    rows = tuple(
        row._replace(title=more(row.title), spans=tuple(s._replace(label=more(s.label)) for s in row.spans))
        for row in view.rows
    )
    return view._replace(rows=rows, keys=tuple(key._replace(text=more(key.text)) for key in view.keys))


def font(size: int) -> QFont:
    """The type of the program."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    return made
