"""People who are asked by the interview, and how they answer."""

from __future__ import annotations

from datetime import date

from app.law.book import RuleBook
from app.law.facts import Value
from app.law.interview import Interview

STUDENT: dict[str, Value] = {
    "situation": "summoned",
    "summons": "sms",
    "summons_number_own": True,
    "summons_read": True,
    "birth_date": date(2006, 5, 5),
    "sex": "male",
    "citizenship": "kz",
    "serving_now": "none",
    "residence": "kz",
    "study_at": "bachelor",
    "study_form": "full_time",
    "study_place": "kz",
    "deferred_levels": frozenset(),
    "academic_leave": False,
    "study_end": date(2028, 7, 1),
}
ORDINARY: dict[str, Value] = {
    "birth_date": date(2004, 5, 5),
    "sex": "male",
    "citizenship": "kz",
    "serving_now": "none",
    "residence": "kz",
    "on_military_register": True,
    "past_service": "none",
    "reserve_basis": "none",
    "convicted": "never",
    "criminal_proceedings": False,
    "deferment_waived": False,
    "study_at": "not_studying",
    "academic_degree": "none",
    "marriage": "none",
    "children": 0,
    "care_for": "nobody",
    "supports_upbringers": False,
    "relative_service_harm": "none",
    "medical_category": "a",
    "occupation": "none_of_these",
    "minister": False,
    "objection": "none",
    "summons": "none",
    "situation": "planning",
}


def entered(book: RuleBook, on: date, door: str = "check") -> Interview:
    """An interview entered by a door."""
    interview = Interview(book, on)
    interview.begin(door)
    return interview


def answer_all(interview: Interview, answers: dict[str, Value]) -> list[str]:
    """Answer what is asked from these answers, "I don't know" to the rest; what was asked, in order."""
    asked: list[str] = []
    while (fact := interview.current) is not None:
        asked.append(fact)
        assert len(asked) <= len(interview.book.interview.order)
        if fact in answers:
            interview.give(answers[fact])
        else:
            interview.dont_know()
    return asked
