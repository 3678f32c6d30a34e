"""Every norm of the sheets is a rule, a note, told within one, or left out with a reason."""

from __future__ import annotations

import re
from pathlib import Path

from app.law.book import RuleBook
from app.places import RULES

_SHEETS = Path(__file__).with_name("norm_ids.txt").read_text(encoding="utf-8").split()
_LEFT_OUT = (RULES / "LEFT_OUT.md").read_text(encoding="utf-8")


def _told(book: RuleBook) -> set[str]:
    told = {*book.rules, *book.library.notes}
    for note in book.library.notes.values():
        told |= set(note.spec.covers)
    told |= {line.norm for card in book.cards.values() for line in card.lines if line.norm}
    return told | {deadline.spec.norm for deadline in book.library.deadlines}


def test_every_norm_of_the_sheets_is_told_or_left_out_with_a_reason(book: RuleBook) -> None:
    left_out = set(re.findall(r"^\| ([A-Z0-9-]+) \| \S", _LEFT_OUT, re.MULTILINE))
    missing = sorted(set(_SHEETS) - _told(book) - left_out)
    assert not missing, missing


def test_nothing_that_is_told_is_called_left_out(book: RuleBook) -> None:
    left_out = set(re.findall(r"^\| ([A-Z0-9-]+) \|", _LEFT_OUT, re.MULTILINE))
    assert not left_out & _told(book)
