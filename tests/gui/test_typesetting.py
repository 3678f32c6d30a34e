"""What is set as a line: an article is not parted from its number."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.text import held_together


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Law, art. 35(2)(3)", "Law, art.\u00a035(2)(3)"),
        ("Закон, ст. 30(1)", "Закон, ст.\u00a030(1)"),
        ("Закон № 561-IV", "Закон №\u00a0561\u2011IV"),
        ("Заңның 35-бабы", "Заңның 35\u2011бабы"),
        ("Part. 3 stays, and 18-26 too", "Part. 3 stays, and 18-26 too"),
    ],
)
def test_numbers_stay_with_their_words(text: str, held: str) -> None:
    assert held_together(text) == held


def test_the_type_has_what_holds_together(qtbot: QtBot) -> None:
    from PySide6.QtGui import QFont, QFontMetrics

    from ui.theme import FAMILY, load_fonts

    load_fonts()
    assert all(QFontMetrics(QFont(FAMILY)).inFont(letter) for letter in "\u00a0\u2011")
