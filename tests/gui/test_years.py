"""The coming years on the answer page: by keys, by ear, by pointer, in every size, and on paper."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QEnterEvent,
    QFont,
    QImage,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.law.book import RuleBook
from app.law.facts import read_facts
from app.views.timeline import YearsView, years_view
from app.words import LANGUAGES, source_words, words_for
from gui.place import faults_of
from gui.reader import Key, Reader, settle
from gui.sizes import Open, everywhere, open_in
from gui.sound import check
from ui.language import Language
from ui.theme import FAMILY, THEMES, Look, palette_of
from ui.timeline_keys import Keys
from ui.timeline_paint import Brush, draw_years
from ui.timeline_plan import Plan
from ui.timeline_table import Table
from ui.years import Years

PLAIN: dict[str, Any] = {
    "birth_date": "2005-09-01", "sex": "male", "citizenship": "kz", "residence": "kz", "on_military_register": True,
    "past_service": "none", "serving_now": "none", "reserve_basis": "none", "studying": False,
    "deferment_waived": False, "marriage": "none", "children": 0, "raises_child_without_mother": False,
    "supports_upbringers": False, "care_situations": [], "relative_service_harm": "none", "medical_category": "a",
    "occupation": "none_of_these", "criminal_proceedings": False, "conviction_live": False,
    "academic_degree": "none", "minister": False, "objection": "none",
}  # fmt: skip
STUDY: dict[str, Any] = {
    "studying": True, "study_form": "full_time", "study_level": "bachelor", "study_institution": "ordinary",
    "study_place": "kz", "deferred_levels": [], "academic_leave": False,
}  # fmt: skip
SENT: dict[str, Any] = {
    "summons": "sms", "summons_number_own": True, "summons_read": True, "summons_sent_on": "2026-11-20",
    "summons_appear_on": "2026-12-02",
}  # fmt: skip
PEOPLE: dict[str, dict[str, Any]] = {
    "student": {**PLAIN, **STUDY, "study_end": "2028-06-30"},
    "student without an end": {**PLAIN, **STUDY},
    "father": {**PLAIN, "marriage": "registered", "children": 1},
    "much at once": {
        **PLAIN, **STUDY, **SENT, "study_end": "2027-06-30", "marriage": "registered", "children": 1,
        "medical_category": "g", "medical_on": "2026-05-01", "occupation": "rural_doctor",
        "occupation_qualified": True, "work_until": "2029-08-31", "situation": "decision_made",
        "decision_on": "2026-11-10",
    },
    "nothing": PLAIN,
    "no date of birth": {**PLAIN, **STUDY, "study_end": "2028-06-30", "birth_date": None},
    "over 27": {**PLAIN, "birth_date": "1998-05-05"},
    "a schoolboy": {**PLAIN, **STUDY, "birth_date": "2010-04-04", "study_level": "college", "study_end": "2029-06-30"},
    "a child": {**PLAIN, "birth_date": "2021-01-01"},
    "no answers": {},
}  # fmt: skip
__all__ = ["open_in"]  # a fixture of the other pages, used here by its name
everybody = pytest.mark.parametrize("who", PEOPLE)
FONTS = [(17, 672), (17, 560), (34, 672), (13, 680), (17, 200)]


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
    parts = [item.widget() for n in range(column.count()) if (item := column.itemAt(n)) is not None]
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


# -- the plan, and painting on anything


def view_of(book: RuleBook, on: date, who: str, longer: int = 1) -> YearsView:
    """The years of one of these people; with `longer`, every text is as many times as long, as in another language."""
    view = years_view(book, read_facts(PEOPLE[who], book.facts, on), on, source_words())
    assert view is not None

    def more(text: str) -> str:
        return " ".join([text] * longer)

    rows = tuple(
        row._replace(title=more(row.title), spans=tuple(s._replace(label=more(s.label)) for s in row.spans))
        for row in view.rows
    )
    return view._replace(rows=rows, keys=tuple(key._replace(text=more(key.text)) for key in view.keys))


def font(size: int) -> QFont:
    """The type of the program."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    return made


@everybody
@pytest.mark.parametrize("longer", [1, 2])
@pytest.mark.parametrize("setting", FONTS)
def test_no_two_texts_meet(
    dressed: Look, book: RuleBook, on: date, who: str, longer: int, setting: tuple[int, int]
) -> None:
    size, width = setting
    plan = Plan(view_of(book, on, who, longer), width, font(size))
    assert faults_of(plan) == []
    keys = [key.words.size for key in Keys(plan.view.keys, width, font(size)).placed]
    assert not [(a, b) for a, b in combinations(keys, 2) if a.intersects(b)]
    assert all(box.right() <= width for box in keys)


@everybody
def test_a_plan_lies_as_the_days_do(dressed: Look, book: RuleBook, on: date, who: str) -> None:
    view = view_of(book, on, who)
    plan = Plan(view, 672, font(17))
    days = (view.ends - view.begins).days + 1
    for span, bar in zip(view.rows[0].spans, plan.bars, strict=False):
        share = (span.begins - view.begins).days / days
        assert bar.box.left() - 1 == pytest.approx(plan.left + share * (plan.right - plan.left), abs=4)
    assert plan.bars[len(view.periods) - 1].box.right() + 1 == pytest.approx(plan.right, abs=0.5)
    assert all(stop.width() >= 8 and 0 <= stop.left() <= stop.right() <= 672 for stop in plan.stops)


@everybody
@pytest.mark.parametrize("theme", THEMES)
def test_it_is_painted_crisply_at_twice_the_scale(
    dressed: Look, book: RuleBook, on: date, who: str, theme: str
) -> None:
    view, palette = view_of(book, on, who), palette_of(THEMES[theme])
    plan = Plan(view, 640, font(17))
    image = QImage(1280, 2 * plan.height + 400, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(palette.color(QPalette.ColorRole.Base))
    painter = QPainter(image)
    height = draw_years(painter, view, 640, font(17), palette)
    painter.end()
    assert height > plan.height
    fill = {"ground": THEMES[theme].accent, "untold": THEMES[theme].accent, "outside": THEMES[theme].accent_soft}
    for bar in plan.bars:
        if bar.box.width() > 20:
            at = QPointF(bar.box.right() - 6, bar.box.top() + 4) * 2
            if bar.tone in ("ground", "outside", "gap"):
                expected = fill.get(bar.tone, THEMES[theme].surface)
                assert image.pixelColor(int(at.x()), int(at.y())).name() == expected


def test_no_colour_says_anything_alone(dressed: Look, book: RuleBook, on: date) -> None:
    """In two colours, black and white, every way of drawing still differs from every other."""
    roles = QPalette.ColorRole
    black, white = QColor("black"), QColor("white")
    palette = QPalette()
    for role in (roles.Highlight, roles.Mid, roles.Text, roles.Midlight, roles.LinkVisited, roles.BrightText):
        palette.setColor(role, black)
    for role in (roles.Base, roles.AlternateBase, roles.HighlightedText):
        palette.setColor(role, white)
    plan = Plan(view_of(book, on, "student"), 640, font(17))
    drawn: dict[str, QImage] = {}
    for tone in ("ground", "untold", "outside", "gap", "open", "unclear", "season", "usual"):
        image = QImage(120, 40, QImage.Format.Format_Mono)
        image.fill(1)
        painter = QPainter(image)
        Brush(painter, plan, palette).sample(QRectF(2, 2, 110, 34), tone)
        painter.end()
        drawn[tone] = image
    alike = [(a, b) for a, b in combinations(drawn, 2) if drawn[a] == drawn[b]]
    assert alike == []


@everybody
def test_it_is_printed(dressed: Look, book: RuleBook, on: date, who: str) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(1200)
    painter = QPainter(writer)
    painter.scale(1200 / 96, 1200 / 96)
    height = draw_years(painter, view_of(book, on, who), 640, font(13), palette_of(THEMES["light"]))
    painter.end()
    assert 0 < height < 1000
    assert bytes(buffer.data().data()).startswith(b"%PDF")
    assert buffer.size() > 4000


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
