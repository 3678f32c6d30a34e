"""The coming years on the answer page: by keys, by ear, by pointer, and in every size."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.law.book import RuleBook
from app.law.facts import read_facts
from app.views.timeline import years_view
from app.words import LANGUAGES, words_for
from gui.people_with_years import PEOPLE, view_of
from gui.reader import Key, Reader, settle
from gui.sizes import Open, everywhere, open_in
from gui.sound import check
from ui.language import Language
from ui.reading_order import part_at
from ui.theme import THEMES, Look
from ui.timeline_table import Table
from ui.years import Years

__all__ = ["open_in"]  # a fixture of the other pages, used here by its name


def shown(reader: Reader, who: str) -> Years:
    """The years of one of these people, on the answer page."""
    interview = reader.interview
    interview.facts = read_facts(PEOPLE[who], interview.book.facts, interview.on)
    reader.journey.show_answer()
    settle()
    return reader.journey.answer.years


@pytest.fixture
def years(reader: Reader) -> Years:
    """The years of the student, in English."""
    reader.choose_language("en")
    return shown(reader, "student")


def spoken(years: Years) -> list[str]:
    """The spoken names of the periods."""
    found = []
    for stop in years.picture.stops:
        interface = QAccessible.queryAccessibleInterface(stop)
        assert interface is not None
        found.append(interface.text(QAccessible.Text.Name))
    return found


def test_arrows_home_and_end_go_from_period_to_period_and_tab_leads_on(reader: Reader, years: Years) -> None:
    stops = years.picture.stops
    assert len(stops) == 3
    reader.tab_to(stops[0])
    ways = [(Key.Key_Right, 1), (Key.Key_Right, 2), (Key.Key_Right, 2), (Key.Key_Left, 1), (Key.Key_Home, 0)]
    for key, at in [*ways, (Key.Key_Left, 0), (Key.Key_End, 2)]:
        reader.press(key)
        assert QApplication.focusWidget() is stops[at]
        assert years.sentence.text() == spoken(years)[at]
        assert [stop.isChecked() for stop in stops] == [index == at for index in range(3)]
    reader.press(Key.Key_Tab)
    assert QApplication.focusWidget() not in stops
    reader.press(Key.Key_Backtab)
    assert QApplication.focusWidget() is stops[2]


def test_only_the_chosen_period_is_a_stop_of_tab(reader: Reader, years: Years) -> None:
    reader.tab_to(years.picture.stops[0])
    reader.press(Key.Key_Right)
    tabbed = [stop.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus for stop in years.picture.stops]
    assert tabbed == [False, True, False]


def test_enter_stays_on_the_page_and_up_and_down_scroll(reader: Reader, years: Years) -> None:
    reader.tab_to(years.picture.stops[0])
    reader.press(Key.Key_Return)
    assert reader.page is reader.journey.answer
    bar = reader.journey.answer.verticalScrollBar()
    before = bar.value()
    reader.press(Key.Key_Down)
    assert bar.value() > before
    assert QApplication.focusWidget() is years.picture.stops[0]


def test_each_period_is_read_as_its_sentence(years: Years, book: RuleBook, on: date) -> None:
    view = years_view(book, read_facts(PEOPLE["student"], book.facts, on), on, words_for("en"))
    assert view is not None
    assert spoken(years) == [period.sentence for period in view.periods]
    interface = QAccessible.queryAccessibleInterface(years.picture)
    assert interface is not None
    assert interface.childCount() == 3
    assert interface.text(QAccessible.Text.Name) == view.title


def test_the_pointer_shows_and_says_a_period(years: Years, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    stop = years.picture.stops[1]
    at = QPointF(2, 2)
    for _ in range(2):
        QApplication.sendEvent(stop, QEnterEvent(at, at, at))
    assert years.sentence.text() == stop.accessibleName()
    assert heard == [stop.accessibleName()]


def test_a_period_lies_where_it_is_painted(years: Years) -> None:
    plan = years.picture.plan
    assert plan is not None
    for stop, box in zip(years.picture.stops, plan.stops, strict=True):
        assert stop.geometry() == box.toAlignedRect()


def test_a_click_chooses_a_period(reader: Reader, years: Years) -> None:
    QTest.mouseClick(years.picture.stops[2], Qt.MouseButton.LeftButton)
    assert years.picture.at == 2
    assert QApplication.focusWidget() is years.picture.stops[2]


def test_another_language_keeps_the_period_and_the_open_table(reader: Reader, years: Years) -> None:
    years.table.open()
    reader.tab_to(years.picture.stops[0])
    reader.press(Key.Key_Right)
    reader.speak("ru")
    assert QApplication.focusWidget() is years.picture.stops[1] or years.picture.at == 1
    assert years.picture.at == 1
    assert years.table.is_open
    assert years.table.content is not None
    view = years_view(reader.interview.book, reader.interview.facts, reader.interview.on, words_for("ru"))
    assert view is not None
    assert years.sentence.text() == view.periods[1].sentence
    assert years.table.content.cells[1][0].text() == view.periods[1].cells[0]


def test_other_answers_begin_at_the_first_period(reader: Reader, years: Years) -> None:
    reader.tab_to(years.picture.stops[0])
    reader.press(Key.Key_End)
    years.table.open()
    again = shown(reader, "student without an end")
    assert again.picture.at == 0
    assert not again.table.is_open
    assert len(again.picture.stops) == 2


def test_a_missing_end_can_be_told_from_here(reader: Reader) -> None:
    reader.choose_language("en")
    years = shown(reader, "student without an end")
    reader.enter(years._asks.shown[0])
    assert reader.interview.current == "study_end"


def test_whom_it_does_not_concern_sees_no_picture(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.facts = read_facts({"sex": "female"}, reader.interview.book.facts, reader.interview.on)
    reader.journey.show_answer()
    assert reader.journey.answer.years.isHidden()


def test_it_stands_below_what_to_do_and_the_grounds_he_meets(reader: Reader, years: Years) -> None:
    column = reader.journey.answer.column
    parts = [part_at(column, n)[0] for n in range(column.count())]
    answer = reader.journey.answer
    assert parts[: parts.index(years)] == [
        answer.asking, answer._banner, answer.day_asked, answer.ways, answer.do_next, answer.asks, answer._notices,
        answer._early,
    ]  # fmt: skip
    assert years.isVisible()


def test_the_table_says_its_headers_with_every_cell(years: Years) -> None:
    years.table.open()
    settle()
    table = years.table.content
    assert table is not None
    assert [head.text() for head in table.heads][:2] == ["From", "To"]
    assert table.cells[0][0].accessibleName() == "From: 22 November 2026"
    assert table.cells[0][0].text() == "22 November 2026"
    assert table.cells[0][2].accessibleName() == "What holds: Ground for deferment"


def test_a_narrow_table_has_its_headers_in_its_cells(look: Look, qtbot: QtBot) -> None:
    table = Table(Language())
    qtbot.addWidget(table)
    table.show_rows(("One", "Two"), [("1", "2"), ("3", "4")])
    table.resize(20 * table.fontMetrics().height(), 200)
    table.show()
    assert [cell.text() for cells in table.cells for cell in cells] == ["1", "2", "3", "4"]
    assert not table.heads[0].isHidden()
    table.resize(6 * table.fontMetrics().height(), 400)
    assert [cell.text() for cell in table.cells[1]] == ["One: 3", "Two: 4"]
    assert all(head.isHidden() for head in table.heads)
    assert [cell.accessibleName() for cell in table.cells[1]] == ["One: 3", "Two: 4"]


def test_where_the_picture_is_too_small_the_table_stands_alone(
    look: Look, qtbot: QtBot, book: RuleBook, on: date
) -> None:
    holder, years = QWidget(), Years(Language(), ask=True)
    qtbot.addWidget(holder)
    years.setParent(holder)
    years.show_years(view_of(book, on, "student"))
    years.resize(30 * years.fontMetrics().height(), 900)
    holder.show()
    assert years.picture.isVisible()
    years.resize(10 * years.fontMetrics().height(), 900)
    assert years.picture.isHidden()
    assert years.table.is_open
    years.resize(30 * years.fontMetrics().height(), 900)
    assert not years.picture.isHidden()
    assert not years.table.is_open


@everywhere
def test_nothing_is_cut_off(open_in: Open, language: str, percent: int, size: tuple[int, int]) -> None:
    reader = open_in(language, percent, size)
    for who in PEOPLE:
        years = shown(reader, who)
        years.table.open()
        years.seasons.open()
        check(reader)


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_nothing_is_cut_off_in_other_themes(open_in: Open, look: Look, theme: str) -> None:
    look.choose(theme)
    reader = open_in("kk", 200, (800, 600))
    years = shown(reader, "much at once")
    years.table.open()
    check(reader)
    image = years.picture.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert {THEMES[theme].accent, THEMES[theme].surface} <= colours


def test_the_focus_is_outlined(reader: Reader, years: Years) -> None:
    stop = years.picture.stops[1]
    focus = QColor(THEMES["light"].focus)
    box = stop.geometry()
    edge = (box.center().x(), box.top() - 4)
    assert years.picture.grab().toImage().pixelColor(*edge) != focus
    reader.tab_to(years.picture.stops[0])
    reader.press(Key.Key_Right)
    assert years.picture.grab().toImage().pixelColor(*edge) == focus


def test_the_years_are_forgotten_with_everything_else(reader: Reader, years: Years) -> None:
    reader.press(Key.Key_Escape, Key.Key_Escape)
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not reader.window.findChildren(Years)


def test_all_languages_are_shown(reader: Reader, years: Years) -> None:
    for code in LANGUAGES:
        reader.speak(code)
        assert years.title.text()
        assert all(spoken(years))
