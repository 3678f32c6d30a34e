"""With Alt: letters that lead somewhere, in whatever layout the keyboard is; and the other keys of the frame."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPlainTextEdit, QToolTip, QWidget

from app.views.keys import keys_view
from app.words import words_for
from gui.reader import Key, Reader, settle
from ui.access_keys import _allot
from ui.asker import AskerRow
from ui.great_row import GreatRow
from ui.held_key import HeldKey
from ui.held_row import HeldRow
from ui.inputs.days import DayRow
from ui.inputs.typed import Field
from ui.layouts import LETTERS
from ui.rail import StopRow
from ui.rows import Button, CheckRow, ChoiceRow, DoorRow, FoldRow
from ui.sign_button import SignButton, WordButton
from ui.tabs import Tab
from ui.theme import Look
from ui.timeline import Stop
from ui.wrapping import WrappingButton

Modifier = Qt.KeyboardModifier
BY_SPACE = {
    "Button": Button,
    "DoorRow": DoorRow,
    "FoldRow": FoldRow,
    "GreatRow": GreatRow,
    "HeldKey": HeldKey,
    "StopRow": StopRow,
    "Stop": lambda: Stop(None),  # pyright: ignore[reportArgumentType] (it lies in no picture here)
    "Tab": Tab,
    "ChoiceRow": lambda: ChoiceRow(1),
    "CheckRow": lambda: CheckRow(1),
    "DayRow": lambda: DayRow(1),
    "AskerRow": lambda: AskerRow(1),
    "HeldRow": HeldRow,
    "WordButton": lambda: WordButton("hide"),
}
BY_ENTER = [name for name in BY_SPACE if name not in ("Tab", "ChoiceRow", "CheckRow", "DayRow", "AskerRow")]


def send(reader: Reader, letter: str, held: Modifier = Modifier.AltModifier) -> None:
    """Press the key of a letter as the system reports it, with Alt unless another key is held."""
    handle = reader.window.windowHandle()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(handle, QKeyEvent(kind, ord(letter.upper()), held, letter.lower()))
    settle(2)


def key_for(reader: Reader, widget: QWidget) -> str:
    """The letter that leads to a widget."""
    return reader.window.key_of(widget).removeprefix("Alt+")


@given(st.lists(st.text("АБВГДЕӘҚ «ё", max_size=12), max_size=20))
def test_no_two_texts_get_the_same_letter_and_each_gets_one_of_its_own(texts: list[str]) -> None:
    given_out = [letter for letter in _allot(texts, LETTERS["kk"]) if letter]
    assert len(set(given_out)) == len(given_out)
    for text, letter in zip(texts, _allot(texts, LETTERS["kk"]), strict=True):
        assert letter in text.upper()
        assert letter or not set(text.upper()) & (set(LETTERS["kk"]) - set(given_out))


def test_letters_are_on_every_keyboard_of_the_language() -> None:
    assert set(LETTERS["en"]) == set(string.ascii_uppercase)
    for language in ("kk", "ru"):
        assert set(LETTERS[language]).isdisjoint("ӘІҢҒҮҰҚӨҺ" + string.ascii_uppercase)


@pytest.mark.parametrize("key", ["ru Н", "ru Y", "kk А", "kk F", "en B", "en И"])
def test_a_letter_leads_back_in_every_layout(reader: Reader, key: str) -> None:
    language, letter = key.split()
    reader.choose_language(language)
    reader.open_door("check")
    assert reader.page is reader.journey.question
    send(reader, letter)
    assert reader.page is reader.journey.start


@pytest.mark.parametrize("key", ["2", "Ә"])
def test_a_number_leads_to_a_language(reader: Reader, key: str) -> None:
    send(reader, key)
    assert reader.journey.language.words.language == "ru"
    send(reader, "і" if key == "Ә" else "3")
    assert reader.journey.language.words.language == "en"


def test_a_letter_opens_a_fold_leads_to_a_field_and_to_answers(reader: Reader) -> None:
    reader.choose_language("ru")
    reader.journey.enter("check")
    question = reader.journey.question
    reader.tab_to(question.why.line)
    send(reader, key_for(reader, question.why.line))
    assert question.why.is_open
    send(reader, key_for(reader, reader.day.year))
    assert reader.focus is reader.day.year
    send(reader, key_for(reader, question.heading))
    assert reader.focus is reader.day.day
    reader.journey.revisit("objection")
    reader.tab_to(reader.journey.frame.top.hide_button)
    send(reader, key_for(reader, question.heading))
    assert reader.focus is question.first()


def test_the_sections_are_one_letter_as_rail_and_as_menu(reader: Reader) -> None:
    reader.choose_language("en")
    reader.journey.enter("check")
    frame, before = reader.journey.frame, reader.focus
    send(reader, "S")
    assert reader.focus is before, "nothing can be gone back to yet"
    reader.answer("1 9 2005")
    send(reader, "S")
    assert isinstance(reader.focus, StopRow)
    reader.window.resize(640, 700)
    settle()
    send(reader, "S")
    menu = frame.top.sections.menu()
    assert QApplication.activePopupWidget() is menu
    QTest.keyClick(menu, Key.Key_Escape)


def test_alt_with_another_letter_types_nothing_and_chooses_nothing(reader: Reader) -> None:
    reader.choose_language("ru")
    reader.journey.enter("check")
    taken = reader.window._keys.keys()
    free = next(letter for letter in LETTERS["ru"] if letter not in taken)
    send(reader, free)
    assert reader.day.value() == ("", "", "")
    reader.journey.revisit("objection")
    settle()
    before = reader.focus
    send(reader, "Н", Modifier.ControlModifier)
    assert reader.focus is before


def test_the_letters_show_while_alt_is_held(reader: Reader) -> None:
    reader.choose_language("kk")
    settle()
    keys, handle = reader.window._keys, reader.window.windowHandle()
    before = reader.window.grab().toImage()
    QTest.keyPress(handle, Key.Key_Alt)
    assert keys.pause.isActive()
    keys.pause.timeout.emit()
    assert {"1", "2", "3", "Ж", "Т"} < set(keys.tips.shown) <= set(keys.keys())
    assert reader.window.grab().toImage() != before
    QTest.keyRelease(handle, Key.Key_Alt, Modifier.AltModifier)
    assert not keys.tips.isVisible()
    QTest.keyPress(handle, Key.Key_Alt)
    keys.pause.timeout.emit()
    QApplication.sendEvent(handle, QEvent(QEvent.Type.FocusOut))
    assert not keys.tips.isVisible()
    assert not keys.pause.isActive()


def test_only_what_is_in_view_has_its_letter_shown(reader: Reader, look: Look) -> None:
    look.resize_text(200)
    reader.window.resize(800, 600)
    reader.choose_language("en")
    settle()
    keys = reader.window._keys
    keys.pause.timeout.emit()
    assert set(keys.tips.shown) < set(keys.keys())
    keys.tips.hide()


def test_the_notepad_takes_every_key(reader: Reader) -> None:
    reader.choose_language("en")
    reader.press(Key.Key_Escape, Key.Key_Escape)
    notepad = reader.window.centralWidget()
    assert isinstance(notepad, QPlainTextEdit)
    assert reader.window._keys.keys() == {}
    send(reader, "B")
    assert reader.window.centralWidget() is notepad


def test_a_screen_reader_is_told_the_letters(reader: Reader) -> None:
    reader.choose_language("kk")
    reader.journey.enter("check")
    question, foot = reader.journey.question, reader.journey.frame.foot
    for widget in (foot.back_button, foot.next_button, question.why.line, question.heading):
        interface = QAccessible.queryAccessibleInterface(widget)
        key = reader.window.key_of(widget)
        assert key.startswith("Alt+")
        assert interface.text(QAccessible.Text.Accelerator) == key
        assert "&" not in interface.text(QAccessible.Text.Name)
    assert QAccessible.queryAccessibleInterface(foot.back_button).text(QAccessible.Text.Name) == foot.back_button.text()


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Down])
def test_a_menu_opens_by_keys_and_esc_closes_it_only(reader: Reader, key: Qt.Key, look: Look) -> None:
    reader.choose_language("en")
    reader.journey.enter("check")
    page, theme = reader.page, reader.journey.frame.top.theme
    reader.tab_to(theme)
    reader.press(key)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    active = menu.activeAction()
    assert active is not None
    assert active.isChecked()
    QTest.keyClick(menu, Key.Key_Escape)
    reader.press(Key.Key_Escape)
    assert reader.page is page
    assert reader.focus is theme
    send(reader, "C")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    assert look.choice == "dark"


def test_the_text_grows_by_keys(reader: Reader, look: Look) -> None:
    reader.choose_language("en")
    send(reader, "=", Modifier.ControlModifier)
    assert look.percent > 100
    send(reader, "-")
    assert look.percent == 100


def test_what_a_sign_means_shows_with_the_focus_too(reader: Reader) -> None:
    reader.choose_language("en")
    top = reader.journey.frame.top
    top.theme.name("Colours")  # as in a narrow window, where its word does not show
    for button in (top.theme, top.held_key):
        reader.tab_to(button)
        assert QToolTip.isVisible()
        assert QToolTip.text() == button.toolTip()
    reader.press(Key.Key_Tab)
    assert QToolTip.text() != top.held_key.toolTip() or not QToolTip.isVisible()


def test_the_page_scrolls_by_keys_from_everywhere(reader: Reader, look: Look) -> None:
    look.resize_text(200)
    reader.window.resize(800, 600)
    reader.choose_language("en")
    bar = reader.page.verticalScrollBar()
    for widget in (reader.journey.frame.top.hide_button, reader.page.heading, reader.journey.start._rows.shown[0]):
        widget.setFocus()
        for key, place in ((Key.Key_Home, 0), (Key.Key_End, bar.maximum())):
            reader.press(key)
            assert bar.value() == place
        reader.press(Key.Key_PageUp)
        assert 0 <= bar.value() < bar.maximum()


def test_numbers_can_be_typed_where_the_layout_has_letters(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    reader.choose_language("kk")
    reader.journey.enter("check")
    none = Modifier.NoModifier
    for letter, code in (("ә", 11), ("қ", 19)):
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), none, code, 0, 0, letter)
        QApplication.sendEvent(reader.day.day, event)
    assert reader.day.day.text() == "20"
    event = QKeyEvent(QEvent.Type.KeyPress, ord("Ү"), none, 17, 0, 0, "ү")
    QApplication.sendEvent(reader.day.month, event)
    assert reader.day.value() == ("", "8", "20")


@pytest.mark.parametrize("name", BY_SPACE)
def test_the_space_bar_presses(look: Look, name: str) -> None:
    assert pressed(BY_SPACE[name](), Key.Key_Space) == 1


@pytest.mark.parametrize("name", BY_ENTER)
def test_enter_presses(look: Look, name: str) -> None:
    assert pressed(BY_SPACE[name](), Key.Key_Return) == 1


def pressed(button: QAbstractButton, key: Qt.Key) -> int:
    """How often a key presses a button."""
    times: list[int] = []
    button.clicked.connect(lambda: times.append(1))
    button.show()
    QTest.keyClick(button, key)
    button.close()
    button.deleteLater()
    return len(times)


def test_every_kind_of_button_is_tried(reader: Reader) -> None:
    kinds = {kind.__name__ for kind in _below(QAbstractButton) if kind.__module__.startswith("ui.")}
    assert kinds - {WrappingButton.__name__} == {*BY_SPACE, SignButton.__name__}


def _below(kind: type) -> set[type]:
    return {kind}.union(*(_below(one) for one in kind.__subclasses__()))


def test_enter_in_a_field_goes_on(look: Look) -> None:
    field, times = Field(4), []
    field.entered.connect(lambda: times.append(1))
    QTest.keyClick(field, Key.Key_Enter)
    assert times == [1]


def test_enter_in_the_search_leads_to_what_was_found(reader: Reader) -> None:
    reader.choose_language("en")
    lookup = reader.look_up().lookup
    reader.tab_to(lookup.field)
    reader.press(Key.Key_Return)
    assert reader.focus is lookup.field
    reader.type("police")
    reader.press(Key.Key_Return)
    assert reader.focus is lookup.hits.notes.shown[0].line


def test_the_list_of_keys_names_every_standing_key() -> None:
    said = " ".join(keys_view(words_for("en")).lines)
    for key in ("Tab", "Enter", "Alt", "F1", "Esc", "Page Up", "Alt+1"):
        assert key in said
