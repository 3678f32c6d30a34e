"""How widgets make room: buttons that wrap, lists that grow with the language, frames that stay together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.words import LANGUAGES, words_for
from gui.conftest import OPENED
from gui.every_page import WAYS, answered
from gui.reader import Reader, settle
from gui.sizes import FOUR_K, LAPTOP, SMALL, Open
from gui.sizes import open_in as open_in  # noqa: PLC0414 (a fixture)
from gui.sound import check
from ui.inputs.typed import Months
from ui.language import Language
from ui.page import add_button
from ui.rows import Button
from ui.theme import Look
from ui.timeline_table import Table
from ui.tip import tip

WORDS = "Wipe my answers and start again"


def test_a_button_wraps_only_where_it_must(look: Look, qtbot: QtBot) -> None:
    page, button = QWidget(), Button()
    qtbot.addWidget(page)
    button.setText(WORDS)
    column = QVBoxLayout(page)
    add_button(column, button)
    column.addStretch(1)
    page.resize(600, 400)
    page.show()
    settle()
    one_line = button.sizeHint()
    assert button.size() == one_line
    page.resize(200, 400)
    settle()
    assert button.width() < 200
    assert button.height() == one_line.height() + button.fontMetrics().lineSpacing()
    page.resize(600, 400)
    settle()
    assert button.size() == one_line


def test_a_list_is_wide_enough_in_every_language(look: Look, qtbot: QtBot) -> None:
    months = Months()
    qtbot.addWidget(months)
    months.show()
    wide = {}
    for code in LANGUAGES:
        months.show_words(words_for(code).months())
        wide[code] = months.sizeHint().width() - max(
            map(months.fontMetrics().horizontalAdvance, words_for(code).months())
        )
    assert len(set(wide.values())) == 1


def test_a_table_has_columns_only_where_its_words_fit(look: Look, qtbot: QtBot) -> None:
    table = Table(Language())
    qtbot.addWidget(table)
    table.resize(14 * table.fontMetrics().height(), 200)
    table.show_rows(("One", "Two"), [("1", "2")])
    assert table.is_wide
    table.show_rows(("One", "Two"), [("1", "Unbrokenandalltogetherfartoolong")])
    assert not table.is_wide


@pytest.mark.parametrize("language", LANGUAGES)
def test_tool_tips_are_set_in_short_lines(reader: Reader, language: str) -> None:
    reader.choose_language(language)
    lines = reader.journey.frame.top.held_key.toolTip().split("\n")
    assert " ".join(lines) == reader.journey.frame.top.held_key.accessibleName()
    assert max(map(len, lines)) <= 36
    assert tip("one", "two") == "one\ntwo"


def left(reader: Reader, widget: QWidget) -> int:
    """Where a widget begins in its window."""
    return widget.mapTo(reader.window, QPoint(0, 0)).x()


def test_in_a_very_wide_window_the_rail_and_next_stay_near_the_page(open_in: Open) -> None:
    reader = open_in("en", 100, FOUR_K)
    reader.open_door("check")
    frame = reader.journey.frame
    reach = left(reader, frame.foot.next_button) + frame.foot.next_button.width() - left(reader, frame.rail)
    assert reach <= 84 * frame.fontMetrics().height()
    middle = (left(reader, frame.rail) + left(reader, frame.pages) + frame.pages.width()) / 2
    assert middle == pytest.approx(FOUR_K[0] / 2, abs=2)
    assert frame.top.width() == frame.foot.width() == FOUR_K[0]
    reader.window.resize(*LAPTOP)
    settle()
    assert left(reader, frame.rail) == 0
    assert left(reader, frame.pages) + frame.pages.width() == LAPTOP[0]


@pytest.mark.parametrize("size", [LAPTOP, SMALL])
@pytest.mark.parametrize(
    "page", ["StartPage", "QuestionPage", "AnswerPage", "TakeAlongPage", "CasePage", "CaseListPage"]
)
def test_all_words_have_room_after_the_language_was_changed(opened: OPENED, page: str, size: tuple[int, int]) -> None:
    """Longer words make room for themselves; they do not wait until the window gets another size."""
    reader = answered(opened())
    reader.window.resize(*size)
    WAYS[page](reader)
    for code in ("ru", "kk", "en", "kk"):
        reader.journey.speak(code)
        check(reader)
