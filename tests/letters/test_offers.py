"""Which letters come first: what the answers speak for. Two of them cannot be made at all where they would be wrong."""

from __future__ import annotations

from typing import Any

import pytest
from people_who_write import CARER, STUDENT, UNREAD, person

from app.law.book import RuleBook
from app.law.letters import offers
from app.papers.letters.letter import find_offer
from app.trouble import Trouble

DECISION = {"decision_copy", "written_reasons", "complaint", "court"}


def fitting(book: RuleBook, facts: dict[str, Any]) -> set[str]:
    """The letters that come first; one for a ground with its rule."""
    found = [offer for offer in offers(book, person(book, facts).assessment) if offer.fitting]
    return {f"{o.letter.spec.id} {o.ground.rule.id}" if o.ground else o.letter.spec.id for o in found}


def possible(book: RuleBook, facts: dict[str, Any]) -> set[str]:
    """All letters that can be made."""
    return {offer.letter.spec.id for offer in offers(book, person(book, facts).assessment)}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, set()),
        (STUDENT, {"ground KZ-561-35-3-A", "record_wrong"}),
        ({**STUDENT, **CARER}, {"ground KZ-561-35-3-A", "ground KZ-561-35-2-1-P1", "record_wrong"}),
        ({**STUDENT, "academic_leave": True}, {"ground KZ-561-35-3-A"}),
        ({"medical_category": "d"}, {"ground KZ-561-36-1-1", "record_wrong"}),
        ({"minister": True, "association_registered": True, "minister_confirmation": True},
         {"ground KZ-561-36-1-6", "record_wrong"}),
        ({"summons": "egov", "absence_reason": "abroad"}, {"valid_reason", "employer"}),
        ({"summons": "egov", "absence_reason": "work_or_exam"}, {"valid_reason", "employer"}),
        ({"summons": "egov", "absence_reason": "conscience"}, {"employer"}),
        ({"summons": "egov", "absence_reason": "none"}, {"employer"}),
        ({"summons": "none"}, set()),
        ({"situation": "decision_made"}, DECISION),
        ({"decision_on": "2026-11-22"}, DECISION),
        ({"situation": "in_unit"}, DECISION | {"prosecutor"}),
        ({"situation": "held_now"}, {"prosecutor"}),
        ({"situation": "missed_summons"}, {"prosecutor"}),
        ({"objection": "weapons"}, {"without_weapons"}),
        ({"objection": "oath"}, {"without_weapons"}),
        ({"objection": "all_service"}, set()),
        (UNREAD, {"not_read", "record_wrong", "employer"}),
        ({"summons": "sms", "summons_read": True}, {"employer"}),
        ({"summons": "phone_call"}, {"employer", "record_wrong"}),
        ({"sex": "female"}, {"record_wrong"}),
        ({"on_military_register": False}, {"record_wrong"}),
    ],
)  # fmt: skip
def test_what_comes_first(book: RuleBook, facts: dict[str, Any], expected: set[str]) -> None:
    assert fitting(book, facts) == expected


def test_all_others_can_still_be_made(book: RuleBook) -> None:
    assert possible(book, {}) == set(book.letters.by_id) - {"not_read"}


@pytest.mark.parametrize("read", [None, True])
def test_nobody_states_that_he_did_not_read_unless_he_said_so(book: RuleBook, read: bool | None) -> None:
    facts = {"summons": "sms", "summons_read": read}
    assert "not_read" not in possible(book, facts)
    with pytest.raises(Trouble, match="does not fit"):
        find_offer(person(book, facts), "not_read", None)


@pytest.mark.parametrize("reason", ["conscience", "none"])
def test_conscience_is_never_a_reason_for_not_appearing(book: RuleBook, reason: str) -> None:
    assert "valid_reason" not in possible(book, {"summons": "egov", "absence_reason": reason})


def test_a_ground_that_does_not_fit_cannot_be_named(book: RuleBook) -> None:
    writer = person(book, {"study_at": "not_studying"})
    with pytest.raises(Trouble, match="another ground"):
        find_offer(writer, "ground", "KZ-561-35-3-A")


def test_a_sheet_about_the_record_names_only_what_was_answered(book: RuleBook) -> None:
    """What is believed or what a court found is on no sheet that nobody asked for."""
    told = {fact for line in book.letters.spec.record for fact in line.facts}
    assert not any(book.facts[fact].sensitive for fact in told)
