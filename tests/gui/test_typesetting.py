"""What is set as a line: an article is not parted from its number."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from app.unbroken import held_together
from ui.text import Setting, set_text
from ui.theme import FAMILY, load_fonts


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Law, art. 35(2)(3)", "Law, art.\u00a035(2)\u2060(3)"),
        ("Закон, ст. 30(1)", "Закон, ст.\u00a030(1)"),
        ("Закон № 561-IV", "Закон №\u00a0561-\u2060IV"),
        ("Заңның 35-бабы", "Заңның 35-\u2060бабы"),
        ("Заң, 35(3)-бап", "Заң, 35(3)-\u2060бап"),
        ("Law No. 561-IV", "Law No.\u00a0561-\u2060IV"),
        ("Law 561-IV and others", "Law\u00a0561-\u2060IV and others"),
        ("закон «О воинской службе»", "закон «О\u00a0воинской службе»"),
        ("ст. 98–101", "ст.\u00a098–101"),
        ("Code, arts. 98–101", "Code, arts.\u00a098–101"),
        ("Кодекс, 98–101-баптар", "Кодекс, 98–101-\u2060баптар"),
        ("Part. 3 stays, and 18-26 too", "Part. 3 stays, and 18-26 too"),
    ],
)
def test_numbers_stay_with_their_words(text: str, held: str) -> None:
    assert held_together(text) == held


@pytest.mark.parametrize("text", ["art. 35(2)(3)", "35-бабы", "35(3)-бап", "№ 561-IV"])
def test_what_holds_together_takes_the_same_room_and_never_parts(qtbot: QtBot, text: str) -> None:
    load_fonts()
    font = QFont(FAMILY)
    metrics = QFontMetrics(font)
    plain, held = metrics.horizontalAdvance(text), metrics.horizontalAdvance(held_together(text))
    assert held == pytest.approx(plain, abs=1)
    layout, _ = set_text(f"а {text}", font, plain + metrics.horizontalAdvance("а ") - 4)
    assert layout.lineAt(0).textLength() == 2, "the whole of it goes to the next line"


def test_a_line_that_fits_is_set_once(qtbot: QtBot) -> None:
    load_fonts()
    font, setting, text = QFont(FAMILY), Setting(), "two words"
    wide = QFontMetrics(font).horizontalAdvance(text) + 4
    one = setting.lines(text, font, wide)
    assert setting.lines(text, font, wide + 100) is one
    layout, height = setting.lines(text, font, wide - 20)
    assert (layout.lineCount(), height > one[1]) == (2, True)
    setting.forget()
    assert setting.lines(text, font, wide + 100) is not one


def test_only_how_a_text_shows_is_kept_and_every_height_is_known(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    load_fonts()
    font, setting, text = QFont(FAMILY), Setting(), "several words that stand on several lines"
    wide, shows = QFontMetrics(font).horizontalAdvance(text) // 2, QFontMetrics(font).horizontalAdvance(text) // 4
    shown = setting.lines(text, font, shows)
    height = setting.height(text, font, wide, shows)
    assert height == set_text(text, font, wide)[1] < shown[1]
    assert setting.lines(text, font, shows) is shown, "another width does not take the place of the one that shows"
    monkeypatch.setattr("ui.text.set_text", None)
    assert (setting.height(text, font, wide, shows), setting.height(text, font, shows, shows)) == (height, shown[1])
