"""What is copied asks not to be kept, and does not stay; text is not dragged."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QDragEnterEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from gui.reader import Reader, settle, type_text
from ui import clipboard
from ui.clipboard import AFTER, MARKS
from ui.hide import Notepad
from ui.inputs.lines import Line, Lines

Copied = clipboard.Copied


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """Whether the clipboard is ours; the screenless platform never says so."""
    ours = [True]
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: ours[0])
    QApplication.clipboard().clear()
    yield ours
    QApplication.clipboard().clear()


def copy_from(field: QLineEdit | QPlainTextEdit) -> None:
    """Type into a field and copy all of it."""
    type_text(field, "Сейткали")
    field.selectAll()
    field.copy()
    settle()


def held() -> QMimeData:
    """What the clipboard holds."""
    found = QApplication.clipboard().mimeData()
    assert found is not None
    return found


@pytest.mark.parametrize("kind", [Line, lambda: Lines(3), Notepad], ids=["line", "lines", "notepad"])
def test_a_copy_is_marked_as_secret(reader: Reader, ours: list[bool], kind: type[Line]) -> None:
    field = kind()
    copy_from(field)
    assert held().text() == "Сейткали"
    assert {form: held().data(form).data() for form in MARKS} == MARKS
    assert not held().hasHtml()
    field.deleteLater()


def test_what_others_copied_is_left_alone(reader: Reader, ours: list[bool]) -> None:
    ours[0] = False
    QApplication.clipboard().setText("from elsewhere")
    settle()
    assert held().formats() == ["text/plain"]
    reader.window.hide_all()
    assert held().text() == "from elsewhere"


def test_after_a_minute_it_is_gone(reader: Reader, ours: list[bool]) -> None:
    copied = watch(reader)
    assert AFTER == 60_000
    QApplication.clipboard().setText("31")
    settle()
    assert copied.timer.isActive()
    assert copied.timer.interval() == AFTER
    copied.timer.timeout.emit()
    assert QApplication.clipboard().text() == ""


def test_after_a_minute_what_others_copied_meanwhile_stays(reader: Reader, ours: list[bool]) -> None:
    copied = watch(reader)
    QApplication.clipboard().setText("31")
    settle()
    ours[0] = False
    QApplication.clipboard().setText("from elsewhere")
    copied.timer.timeout.emit()
    assert held().text() == "from elsewhere"


@pytest.mark.parametrize("end", ["hide", "cover", "wipe", "close"])
def test_it_goes_with_the_answers(reader: Reader, ours: list[bool], end: str) -> None:
    reader.choose_language("en")
    reader.interview.tell("sex", "male")
    QApplication.clipboard().setText("31")
    settle()
    cover = reader.window.cover
    assert cover is not None
    {
        "hide": reader.window.hide_all,
        "cover": lambda: cover.look(10 * 60),
        "wipe": lambda: cover.look(15 * 60),
        "close": reader.window.close,
    }[end]()
    assert QApplication.clipboard().text() == ""


def watch(reader: Reader) -> Copied:
    """What watches the clipboard."""
    copied = reader.window._copied
    assert copied is not None
    return copied


@pytest.mark.parametrize("kind", [Line, lambda: Lines(3), Notepad], ids=["line", "lines", "notepad"])
def test_nothing_is_dragged_into_a_field(reader: Reader, kind: type[Line]) -> None:
    field, dragged = kind(), QMimeData()
    dragged.setText("31")
    goal = field.viewport() if isinstance(field, QPlainTextEdit) else field
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(goal, event)
    assert not field.acceptDrops()
    assert not event.isAccepted()
    field.deleteLater()


@pytest.mark.parametrize("kind", ["lines", "label"])
def test_a_press_on_a_selection_drags_nothing_out(reader: Reader, kind: str) -> None:
    """Qt begins to drag only what is selected under the press."""
    if kind == "lines":
        field = Lines(3)
        type_text(field, "Сейткали")
        field.show()
        field.selectAll()
        press(field.viewport())
        assert not field.textCursor().hasSelection()
    else:
        reader.choose_language("en")
        reader.journey.after_decision()
        field = reader.journey.decisions.page.suspension.line
        field.setSelection(0, 5)
        press(field)
        assert field.selectedText() == ""
    field.deleteLater()


def press(widget: QWidget) -> None:
    """Press the left button at the beginning of a text."""
    kinds, none = QEvent.Type, Qt.KeyboardModifier.NoModifier
    place, left = QPointF(12, 8), Qt.MouseButton.LeftButton
    QApplication.sendEvent(widget, QMouseEvent(kinds.MouseButtonPress, place, place, left, left, none))
