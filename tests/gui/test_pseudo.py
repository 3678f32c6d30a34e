"""The language that nobody speaks: longer, accented, in brackets, and true to its placeholders."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QFont, QRawFont

from app.law.book import RuleBook
from app.law.texts import rule_texts
from app.words import placeholders
from gui.pseudo import LONGER, PseudoWords, bare, hard_coded, pseudo
from ui.theme import FAMILY, Look


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", ""),
        ("Hide", "[Ĥîðé]"),
        ("Xsth", "[Xšţĥ]"),
        ("Look something up", "[Ļöööķ šöömééţĥîîñĝ ûûþ]"),
        ("{n} min", "[{n} mîñ]"),
        ("{{kept}} {day:%d}", "[{{ķééþţ}} {day:%d}]"),
    ],
)
def test_a_text_is_said_in_brackets_and_longer(source: str, said: str) -> None:
    assert pseudo(source) == said


def test_every_text_of_the_rules_is_longer_and_keeps_its_placeholders(book: RuleBook) -> None:
    texts = [text.text for text in rule_texts(book) if text.text]
    assert len(texts) > 1000
    for text in texts:
        assert placeholders(pseudo(text)) == placeholders(text)
        assert len(pseudo(text)) >= LONGER * (len(text) - sum(map(len, placeholders(text) or ()))) - 1


def test_dates_months_and_lists_are_in_brackets_too() -> None:
    words = PseudoWords()
    told = [words.date(date(2026, 11, 22)), *words.months(), words.join("ab"), words.join_or("ab")]
    assert [text for text in told if hard_coded(text)] == []
    assert words.count("{n} day", "{n} days", 1) == "[1 ðåý]"
    assert words.text("a.title", "{n} of {all}", n=1, all=2) == "[1 öf 2]"


@pytest.mark.parametrize(
    ("text", "outside"),
    [("[a] b", " b"), ("[a [b] c]", ""), ("14:05", "14:05"), ("[a] · [b]", " · "), ("a] b", "a] b")],
)
def test_what_stands_in_no_brackets_is_found(text: str, outside: str) -> None:
    assert bare(text) == outside


def test_the_bundled_type_has_all_its_letters(look: Look) -> None:
    drawn = QRawFont.fromFont(QFont(FAMILY))
    letters = pseudo("ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz")
    assert [letter for letter in letters if not drawn.supportsCharacter(ord(letter))] == []
