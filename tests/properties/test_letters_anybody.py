"""Whoever writes: every letter on offer can be filled, nothing raw stands in it, and conscience excuses nobody."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from situations import BOOK, ON, situations

from app.law.assess import assess
from app.law.facts import read_facts
from app.law.letters import Offer, offers
from app.law.schema import GROUNDS
from app.papers.letters.content import Person
from app.papers.letters.letter import FilledLetter, fill_letter
from app.words import source_words

WORDS = source_words()
RAW = re.compile(r"(?<!: )None|True|False|[{}]|KZ-|frozenset|datetime|[a-z]_[a-z]")


def person(facts: dict[str, Any]) -> Person:
    """Somebody who answered this."""
    read = read_facts(facts, BOOK.facts, ON)
    return Person(BOOK, read, assess(BOOK, read, ON))


def written(writer: Person, offer: Offer) -> FilledLetter:
    """The letter on offer, with nothing typed."""
    return fill_letter(writer, offer, WORDS, {})


@settings(max_examples=60)
@given(situations(), st.data())
def test_every_letter_on_offer_can_be_filled(facts: dict[str, Any], data: st.DataObject) -> None:
    writer = person(facts)
    letter = written(writer, data.draw(st.sampled_from(offers(BOOK, writer.assessment))))
    assert [paragraph.text for paragraph in letter.paragraphs if RAW.search(paragraph.text)] == []


@given(situations())
def test_there_is_an_application_for_every_ground_that_applies_or_is_unclear(facts: dict[str, Any]) -> None:
    found = person(facts).assessment
    wanted = {f.rule.id for f in found.findings if f.kind in GROUNDS and (f.status == "applies" or f.needs_review)}
    assert {offer.ground.rule.id for offer in offers(BOOK, found) if offer.ground and offer.fitting} == wanted


@given(situations(), st.sampled_from(("conscience", "none")))
def test_conscience_is_no_reason_for_not_appearing(facts: dict[str, Any], reason: str) -> None:
    found = offers(BOOK, person({**facts, "absence_reason": reason}).assessment)
    assert "valid_reason" not in {offer.letter.spec.id for offer in found}


@given(situations(), st.sampled_from((True, None)))
def test_nobody_states_what_he_did_not_say(facts: dict[str, Any], read: bool | None) -> None:
    found = offers(BOOK, person({**facts, "summons_read": read}).assessment)
    assert "not_read" not in {offer.letter.spec.id for offer in found}


@settings(max_examples=12)
@given(situations())
def test_no_letter_tells_what_conscience_forbids(facts: dict[str, Any]) -> None:
    """The request about the kind of service has headings only; nothing of the answer stands in it."""
    with_answer, without = (person({**facts, "objection": value}) for value in ("weapons", None))
    for letter in ("without_weapons", "record_wrong", "complaint"):
        told = [
            written(writer, next(o for o in offers(BOOK, writer.assessment) if o.letter.spec.id == letter)).paragraphs
            for writer in (with_answer, without)
        ]
        assert told[0] == told[1]
