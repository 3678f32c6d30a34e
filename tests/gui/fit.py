"""Whether all words in a window have the room they need: none cut, none elided, none parted without need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)

from ui.chip import Chip
from ui.inputs.typed import Field
from ui.rows import Row
from ui.text import Text
from ui.timeline import Picture
from ui.timeline_keys import Legend

Seen = Sequence[QWidget]
"""The widgets of a window that can be seen."""
_SLACK = 4  # Qt's hints of height leave this much above and below the letters


def clipped(seen: Seen) -> list[str]:
    """Words that have less room than they need."""
    return [f"{name_of(widget)!r} in {widget.size()}" for widget in seen if _is_cut(widget)]


def _is_cut(widget: QWidget) -> bool:
    return next((is_cut(widget) for kind, is_cut in _CUT if isinstance(widget, kind)), False)


def _is_chip_cut(chip: Chip) -> bool:
    return chip.width() < chip._left() + _wide(chip, chip.text()) or _too_low(chip)


def _is_painted_cut(widget: Picture | Legend) -> bool:
    return widget.height() < widget.heightForWidth(widget.width())


def _is_text_cut(text: Text) -> bool:
    indent = text._indent()
    least = max(text.heightForWidth(text.width()), _needed(text, text.text(), indent))
    return text.height() < least or _sticks_out(text._lines(text.width() - indent)[0], text.width() - indent)


def _is_row_cut(row: Row) -> bool:
    sides = row._left() + row._right()
    words = _needed(row, row.accessibleName(), sides, row._main_font())
    note = _needed(row, row.note, sides, row._note_font()) if row.note else 0
    set_words = row._setting.lines(row.accessibleName(), row._main_font(), row.width() - sides)[0]
    least = max(row.heightForWidth(row.width()), words + note)
    return row.height() < least or _sticks_out(set_words, row.width() - sides)


def _is_button_cut(button: QPushButton | QToolButton) -> bool:
    """By Qt's own wish, and by the room that its style leaves for the words, whatever it wished for."""
    if not button.hasHeightForWidth() and _is_small(button):
        return True
    if not isinstance(button, QPushButton):
        return False
    option = QStyleOptionButton()
    button.initStyleOption(option)
    room = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
    wraps = Qt.TextFlag.TextWordWrap if button.hasHeightForWidth() else Qt.TextFlag.TextSingleLine
    words = QFontMetrics(button.font()).boundingRect(QRect(0, 0, room.width(), 100_000), wraps, button.text())
    return words.width() > room.width() or words.height() - _SLACK > room.height()


def _is_field_cut(field: QComboBox | QLineEdit) -> bool:
    if isinstance(field, QComboBox):
        option = QStyleOptionComboBox()
        field.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = field.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, field)
        texts = [field.itemText(number) for number in range(field.count())]
    else:
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
        texts = [field.placeholderText() or "0", field.text() if isinstance(field, Field) else ""]
    return (
        room.width() < max(_wide(field, text) for text in texts)
        or room.height() < field.fontMetrics().height() - _SLACK
    )


def _is_small(widget: QWidget) -> bool:
    return widget.width() < widget.sizeHint().width() or _too_low(widget)


def _too_low(widget: QWidget) -> bool:
    return widget.height() < widget.sizeHint().height() - _SLACK


def _wide(widget: QWidget, text: str) -> int:
    return QFontMetrics(widget.font()).horizontalAdvance(text)


def _needed(widget: QWidget, text: str, sides: int, font: QFont | None = None) -> int:
    """The height of a text in its width, measured another way than the widget does."""
    room = QRect(0, 0, widget.width() - sides, 100_000)
    metrics = QFontMetrics(font or widget.font())
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def _sticks_out(layout: QTextLayout, width: int) -> bool:
    """Whether a line is wider than its width: not even a single letter has room there."""
    return any(layout.lineAt(n).naturalTextWidth() > width + 1 for n in range(layout.lineCount()))


_CUT: tuple[tuple[type[QWidget], Callable[[Any], bool]], ...] = (
    (Row, _is_row_cut),
    (Chip, _is_chip_cut),
    (Text, _is_text_cut),
    (QLabel, _is_small),
    (QPushButton, _is_button_cut),
    (QToolButton, _is_button_cut),
    (QComboBox, _is_field_cut),
    (QLineEdit, _is_field_cut),
    (Picture, _is_painted_cut),
    (Legend, _is_painted_cut),
)
"""How each kind of widget is measured; of two that fit, the first one."""


def broken(seen: Seen) -> list[str]:
    """Words that are parted in the middle because no line takes them whole."""
    return [f"{word!r} in {name_of(widget)!r}" for widget in seen for word in _broken_in(widget)]


def _broken_in(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, Row):
        inner = widget.width() - widget._left() - widget._right()
        yield from _parted(widget._setting.lines(widget.accessibleName(), widget._main_font(), inner)[0])
    elif isinstance(widget, Text) and widget.text():
        yield from _parted(widget._lines(widget.width() - widget._indent())[0])


def _parted(layout: QTextLayout) -> Iterator[str]:
    text = layout.text()
    for number in range(layout.lineCount() - 1):
        line = layout.lineAt(number)
        end = line.textStart() + line.textLength()
        if text[end - 1].isalpha() and text[end].isalpha():
            yield text[line.textStart() : end + 8].split()[-1]


def too_wide(window: QWidget, seen: Seen) -> list[str]:
    """Menus and tool tips that are wider than the window: neither of them wraps."""
    found: list[str] = []
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
        if menu.actions() and menu.sizeHint().width() > window.width():
            found.append(f"a menu: {[action.text() for action in menu.actions()]}")
    for widget in seen:
        lines = widget.toolTip().split("\n")
        if max(QFontMetrics(window.font()).horizontalAdvance(line) for line in lines) > window.width() - 4 * _SLACK:
            found.append(f"a tool tip: {widget.toolTip()!r}")
    return found


def name_of(widget: QWidget) -> str:
    """What a fault calls a widget: its words, or else its kind."""
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else type(widget).__name__
