"""Articles are told as they stand: none is cited with a part that it lacks, none reaches further than its words."""

from __future__ import annotations

import re

from app.law.book import RuleBook
from app.places import RULES

# Code of Administrative Offences, edition of 13 March 2025: each of these is one paragraph.
WITHOUT_PARTS = ("642", "643", "644", "645", "647", "649", "650", "651", "668")
_WITH_A_PART = re.compile(rf"(?<!\d)(?:{'|'.join(WITHOUT_PARTS)})\(\d+\)")


def points_naming(book: RuleBook, note: str, words: str) -> list[str]:
    return [point for point in book.library.notes[note].spec.points if words in point]


def test_no_place_and_no_text_names_a_part_that_does_not_exist() -> None:
    found = [
        (path.name, match.group())
        for path in sorted(RULES.rglob("*.yaml"))
        for match in _WITH_A_PART.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found


def test_the_fine_for_hindering_a_lawyer_is_told_no_wider_than_it_is(book: RuleBook) -> None:
    """Art. 668 is about papers that a lawyer asks for in writing, not about letting him in."""
    told = points_naming(book, "KZ-KOAP-788", "art. 668")
    assert told
    assert all("papers" in point and "in writing" in point for point in told)


def test_a_search_without_witnesses_has_two_safeguards(book: RuleBook) -> None:
    """Art. 791(7) has the prosecutor told within 24 hours, art. 791(8) has it recorded."""
    (told,) = points_naming(book, "KZ-KOAP-788", "without witnesses")
    assert "prosecutor" in told
    assert "technical means" in told


def test_general_military_training_is_told_as_training_under_martial_law(book: RuleBook) -> None:
    """Art. 1(30) of Law 561-IV: otherwise it reads as a duty of today for everybody from 16 to 60."""
    assert "martial law" in book.library.notes["KZ-EGOV-TRAINING"].spec.explain
