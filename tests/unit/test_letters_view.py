"""The letters in words, for the window."""

from __future__ import annotations

from datetime import date
from typing import Any

from people import STUDENT

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts, Silence, read_facts
from app.views.letters import LettersView, letters_view
from app.words import Words


def view(book: RuleBook, facts: dict[str, Any], on: date, words: Words) -> LettersView:
    """The view for these answers."""
    read = read_facts(facts, book.facts, on)
    return letters_view(book, read, assess(book, read, on), words)


def test_a_letter_is_told(book: RuleBook, on: date, english: Words) -> None:
    first = view(book, STUDENT, on, english).fitting[0]
    assert (first.letter, first.ground) == ("ground", "KZ-561-35-3-A")
    assert first.ground_title == "Full-time study at school, college or university (Law 561-IV, art. 35(3))"
    assert first.before[0] == "The commission decides. A ground in your answers does not settle its decision."
    assert first.reviewed == "Not yet reviewed by a lawyer"
    iin = next(field for field in first.fields if field.name == "iin")
    assert (iin.label, iin.digits, iin.lines) == ("IIN", 12, 1)


def test_what_is_known_is_told_and_what_is_not_stays_open(book: RuleBook, on: date, english: Words) -> None:
    facts = {"summons": "egov", "absence_reason": "illness"}
    letter = next(found for found in view(book, facts, on, english).fitting if found.letter == "valid_reason")
    told = {line.fact: (line.answer, line.known) for line in letter.told}
    assert told["absence_reason"] == ("Illness", True)
    assert told["summons_appear_on"] == ("not answered yet", False)


def test_a_silence_is_no_answer(book: RuleBook, on: date, english: Words) -> None:
    facts = Facts({"situation": "decision_made", "decision_on": Silence.DONT_KNOW})
    found = letters_view(book, facts, assess(book, facts, on), english).fitting
    copy = next(letter for letter in found if letter.letter == "decision_copy")
    assert [(line.answer, line.known) for line in copy.told] == [("I don't know", False)]


def test_what_is_written_by_hand_is_no_field(book: RuleBook, on: date, english: Words) -> None:
    letter = view(book, {"objection": "oath"}, on, english).fitting[0]
    assert letter.by_hand == ("In your own words",)
    assert "own_words" not in {field.name for field in letter.fields}


def test_every_letter_tells_what_to_know_before(book: RuleBook, on: date, english: Words) -> None:
    found = view(book, {"summons_read": False}, on, english)
    letters = {letter.letter: letter for letter in (*found.fitting, *found.others)}
    assert set(letters) == set(book.letters.by_id)
    assert all(letter.before and letter.about for letter in letters.values())
    assert letters["not_read"].before[0] == "Sign only if every word is true. A false statement can harm you."
    assert letters["without_weapons"].before[0].startswith("The law gives no right to serve without weapons")
