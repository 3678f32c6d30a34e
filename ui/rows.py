"""Rows: buttons as wide as the page whose text wraps. Choices, doors and folds are all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QRadioButton, QSizePolicy, QWidget

from ui.button import Button, draw_inner_ring, press_on_enter
from ui.glyphs import draw_check, draw_radio, draw_sign
from ui.spacing import NEAR, PART, ROW, TIGHT
from ui.spoken import tell_opened
from ui.terms import draw_dots, tell_reached
from ui.text import MOST_WIDTHS, Setting

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # the kinds of rows bring the Qt button along

__all__ = ["ENTER", "Button", "CheckRow", "ChoiceRow", "DoorRow", "FoldRow", "Row", "draw_inner_ring", "press_on_enter"]

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDE, _ROOM = PART, ROW
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_HINTED = 40  # times the height of a line: wider than any page, so that the height hinted at is never too great


class Row(_Button):
    """What all rows share: a mark, a text, and a smaller note under it."""

    mark_shape = "none"
    framed = True
    sign = ""
    note = ""
    bold = False
    has_key = False  # see access_keys; a list of answers has its own letters
    asks_first = False  # see second_click

    def dress(self) -> None:
        """Called once by each kind of row when it is made."""
        self._setting, self._note_setting = Setting(), Setting()
        self._heights: dict[int, int] = {}
        self.setProperty("look", "row")  # it draws itself: the measures of a plain button are not for it
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_words(self, text: str, note: str = "") -> None:
        """Show a text and its note."""
        self._forget()
        self.note = note
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            if len(self._heights) > MOST_WIDTHS:
                self._heights.clear()
            self._heights[width] = self._height(width)
        return self._heights[width]

    def _height(self, width: int) -> int:
        self.ensurePolished()
        sides = self._left() + self._right()
        inner, shows = width - sides, self.width() - sides
        height = self._setting.height(self.accessibleName(), self._main_font(), inner, shows)
        if self.note:
            height += self._note_setting.height(self.note, self._note_font(), inner, shows)
        return max(height, self._mark()) + 2 * self._room()

    def sizeHint(self) -> QSize:
        width = _HINTED * self.fontMetrics().height()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * self.fontMetrics().height(), self.fontMetrics().height() + 2 * self._room())

    def natural_width(self) -> int:
        """The width of the row with its text in one line."""
        self.ensurePolished()
        text = QFontMetrics(self._main_font()).horizontalAdvance(self.accessibleName())
        return text + self._left() + self._right() + 2

    def least_width(self) -> int:
        """The least width in which it can stand, whatever width it was given for now."""
        return min(Row.minimumSizeHint(self).width(), self.natural_width())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_mark(painter)
        self._paint_sign(painter)
        self._paint_words(painter)

    def event(self, e: QEvent) -> bool:
        if e.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget()
            self.updateGeometry()
        elif isinstance(e, QFocusEvent) and e.gotFocus() and e.reason() in _BY_KEYS:
            tell_reached(self)
        return super().event(e)

    def written(self) -> Iterator[tuple[QTextLayout, QPointF]]:
        """The text and the note as they are set, and where; see ui/terms.py."""
        inner, left, top = self.width() - self._left() - self._right(), self._left(), self._room()
        layout, height = self._setting.lines(self.accessibleName(), self._main_font(), inner)
        yield layout, QPointF(left, top)
        if self.note:
            yield self._note_setting.lines(self.note, self._note_font(), inner)[0], QPointF(left, top + height)

    def told(self) -> Iterator[str]:
        """The text and the note."""
        yield from (self.accessibleName(), self.note)

    def _forget(self) -> None:
        self._setting.forget()
        self._note_setting.forget()
        self._heights.clear()

    def _paint_ground(self, painter: QPainter) -> None:
        palette, roles = self.palette(), QPalette.ColorRole
        warm = self.underMouse() and self.isEnabled()
        chosen = self.isChecked() and self.mark_shape in ("radio", "check", "here")
        if self.framed or warm or chosen:
            painter.setBrush(palette.color(roles.AlternateBase if warm or chosen else roles.Base))
            pen = QPen(palette.color(roles.Accent if chosen else roles.Mid), 2 if chosen else 1)
            painter.setPen(pen if self.framed else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        if self.hasFocus():
            inside = 1.5 if not self.framed else 4.5 if chosen else 2.5  # the frame shows around it as well
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(roles.BrightText), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), 9, 9)

    def _paint_mark(self, painter: QPainter) -> None:
        size = self._mark()
        box = QRectF(self._side(), self._room() + (self.fontMetrics().height() - size) / 2 + 1, size, size)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        if self.mark_shape == "radio":
            draw_radio(painter, box, self.isChecked(), self.palette())
        elif self.mark_shape == "check":
            draw_check(painter, box, self.isChecked(), self.palette())
        elif self.mark_shape == "fold":
            draw_sign(painter, "down" if self.isChecked() else "right", box, accent)
        elif self.mark_shape == "door":
            box.moveTo(self.width() - self._side() - size, (self.height() - size) / 2)
            draw_sign(painter, "right", box, accent)

    def _paint_sign(self, painter: QPainter) -> None:
        """The sign beside the first line of the text."""
        if not self.sign:
            return
        size = self._sign_size()
        top = self._room() + (self.fontMetrics().height() - size) / 2 + 1
        draw_sign(painter, self.sign, QRectF(self._side(), top, size, size), self.palette().color(self._sign_ink()))

    def _paint_words(self, painter: QPainter) -> None:
        palette = self.palette()
        inks = (self._ink(), QPalette.ColorRole.LinkVisited)
        for (layout, origin), ink in zip(self.written(), inks, strict=False):
            painter.setPen(palette.color(ink))
            layout.draw(painter, origin)
            draw_dots(painter, self, layout, origin)

    def _ink(self) -> QPalette.ColorRole:
        return QPalette.ColorRole.Accent if self.mark_shape == "fold" else QPalette.ColorRole.ButtonText

    def _sign_ink(self) -> QPalette.ColorRole:
        return QPalette.ColorRole.Accent

    def _sign_size(self) -> int:
        return round(self.fontMetrics().height() * 1.1)

    def _mark(self) -> int:
        return round(self.fontMetrics().height() * 0.9)

    def _side(self) -> int:
        return _SIDE if self.framed else TIGHT

    def _room(self) -> int:
        return _ROOM if self.framed else NEAR

    def _gap(self) -> int:
        return round(self.fontMetrics().height() * 0.5)

    def _left(self) -> int:
        if self.sign:
            return self._side() + self._sign_size() + self._gap()
        return self._side() + (self._mark() + self._gap() if self.mark_shape in ("radio", "check", "fold") else 0)

    def _right(self) -> int:
        return self._side() + (self._mark() + self._gap() if self.mark_shape == "door" else 0)

    def _main_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self.bold)
        return font

    def _note_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(False)
        font.setPixelSize(max(1, round(font.pixelSize() * 0.9)))
        return font


class ChoiceRow(Row, QRadioButton):
    """One of several answers, of which one holds. Enter chooses it and goes on, or only goes on."""

    mark_shape = "radio"
    enter_chooses = True
    entered = Signal()

    def __init__(self, value: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.dress()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in ENTER:
            if not e.isAutoRepeat():
                self.setChecked(self.isChecked() or self.enter_chooses)
                self.entered.emit()
            return
        super().keyPressEvent(e)

    def nextCheckState(self) -> None:
        """A press chooses, and never takes back: Qt would let one that stands alone be unchecked."""
        self.setChecked(True)


class CheckRow(Row, QCheckBox):
    """One of several answers, of which more than one may hold. Space ticks it, Enter goes on."""

    mark_shape = "check"

    def __init__(self, value: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.dress()


class DoorRow(Row, QPushButton):
    """A way to another page."""

    mark_shape = "door"
    has_key = True
    spoken_role = QAccessible.Role.Button

    def __init__(self, parent: QWidget | None = None, *, bold: bool = True, sign: str = "") -> None:
        super().__init__(parent)
        self.bold, self.sign = bold, sign
        self.dress()

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if not press_on_enter(self, e):
            super().keyPressEvent(e)


class FoldRow(Row, QPushButton):
    """The line that opens and closes what is folded under it."""

    mark_shape = "fold"
    framed = False
    bold = True
    has_key = late_key = True
    spoken_role = QAccessible.Role.Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.more: Callable[[], str] = str
        self.setCheckable(True)
        self.dress()
        self.toggled.connect(lambda: tell_opened(self))

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if not press_on_enter(self, e):
            super().keyPressEvent(e)
