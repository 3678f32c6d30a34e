"""The law on a past day: what was not yet in force is told as such, and what changes with time is that of the day."""

from __future__ import annotations

from datetime import date

import pytest

from app.evaluation import evaluate_as_json
from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts
from app.views.dated_text import DatedTexts
from app.views.edition import confidence_on, edition_note
from app.words import Words, source_words

BEFORE, AFTER = date(2025, 9, 15), date(2025, 9, 16)


def test_a_wording_that_was_not_yet_in_force_is_told_as_unconfirmed(book: RuleBook) -> None:
    spec = book.rules["KZ-561-30-1-NOTIFIED"].spec
    assert confidence_on(spec, BEFORE) == "unconfirmed"
    assert confidence_on(spec, AFTER) == "official"


def test_what_is_known_of_the_earlier_wording_is_told(book: RuleBook) -> None:
    words = source_words()
    told = edition_note(book.rules["KZ-561-35-3-B"].spec, BEFORE, words)
    assert "16 September 2025" in told
    assert "14 July 2022" in told
    assert not edition_note(book.rules["KZ-561-35-3-B"].spec, AFTER, words)


def test_what_is_not_known_of_the_earlier_wording_is_said_to_be_so(book: RuleBook) -> None:
    told = edition_note(book.rules["KZ-561-30-1-VALID-1"].spec, BEFORE, source_words())
    assert "not known" in told


def test_the_answer_carries_the_lowered_confidence(book: RuleBook) -> None:
    facts = Facts({"summons": "sms", "summons_number_own": True, "summons_read": True})
    for on, confidence in ((BEFORE, "unconfirmed"), (AFTER, "official")):
        answer = evaluate_as_json(book, facts, assess(book, facts, on), source_words())
        finding = next(found for found in answer["findings"] if found["rule"] == "KZ-561-30-1-NOTIFIED")
        assert finding["status"] == "applies"
        assert finding["confidence"] == confidence


@pytest.mark.parametrize(
    ("on", "money", "body"),
    [
        (date(2025, 12, 31), "5 MCI (19,660 tenge in 2025)", "Parliament"),
        (date(2026, 6, 30), "5 MCI (21,625 tenge in 2026)", "Parliament"),
        (date(2026, 7, 1), "5 MCI (21,625 tenge in 2026)", "Kurultai"),
        (date(2027, 1, 1), "5 MCI (the tenge of 2027 are not known)", "Kurultai"),
    ],
)
def test_sums_and_names_are_those_of_the_day(book: RuleBook, on: date, money: str, body: str) -> None:
    told = DatedTexts(book, source_words(), on)
    assert told.text("x.explain", "{mci:5}") == money
    assert told.text("x.explain", "{parliament}") == body


def test_a_translation_with_other_placeholders_gives_way_to_the_source(book: RuleBook) -> None:
    class Wrong(Words):
        def text(self, context: str, source: str, /, **_: object) -> str:
            return "{mci:50} fällig" if context == "x.explain" else source

    words = Wrong("en", source_words()._catalogue)
    assert DatedTexts(book, words, AFTER).text("x.explain", "{mci:5} due").startswith("5 MCI")


def test_the_two_constitutions_follow_one_another(book: RuleBook) -> None:
    def acts(on: date) -> set[str]:
        return {note.spec.law.act for topic in book.library.topics for note in book.library.notes_of(topic, on)}

    assert "KZ-CONST-1995" in acts(date(2026, 6, 30))
    assert "KZ-CONST-1995" not in acts(date(2026, 7, 1))
    assert "KZ-CONST-2026" in acts(date(2026, 7, 1))
