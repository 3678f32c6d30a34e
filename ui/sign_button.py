"""Buttons with a sign: beside their word, or alone where there is no room for one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QMenu,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from ui.glyphs import draw_sign
from ui.rows import ENTER, Button
from ui.spacing import NEAR
from ui.tip import hide_tip, show_tip


class SignButton(QToolButton):
    """A button that shows a sign and, where there is room, its name; the name is spoken and stands in its tool tip."""

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._wide = sign, False
        self.setProperty("look", "bar")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def name(self, text: str, *, wide: bool = False) -> None:
        """Name the button; `wide` also shows the name."""
        self._wide = wide
        self.setAccessibleName(text)
        self.setToolTip("" if wide else text)
        self.updateGeometry()
        self.update()

    def setMenu(self, menu: QMenu) -> None:
        super().setMenu(menu)
        menu.aboutToHide.connect(self._let_go)

    def open_menu(self) -> None:
        """Open the menu for the keys: one of its lines is chosen already."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        lines = [action for action in menu.actions() if action.isEnabled()]
        chosen = next((action for action in lines if action.isChecked()), lines[0] if lines else None)
        if chosen is not None:
            menu.setActiveAction(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (*ENTER, Qt.Key.Key_Space, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.open_menu()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_tip(self, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_tip()

    def _let_go(self) -> None:
        """The mouse may have left under the menu; of that Qt says nothing, and the button would stay lit."""
        here = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, here)
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint + QSize(_word_width(self, self.accessibleName()), 0) if self._wide else hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        super().paintEvent(_event)
        _paint(self, QPainter(self), self._sign, self.accessibleName() if self._wide else "")


class WordButton(Button):
    """A plain button with a sign before its word."""

    def __init__(self, sign: str, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._sign, self.bare = sign, False

    def show_bare(self, bare: bool) -> None:
        """Show the word alone, because there is little room; or the sign as well."""
        self.bare = bare
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint if self.bare else hint + QSize(_side(self) + NEAR, 0)

    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        if self.bare:
            super().paintEvent(arg__1)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # pyright: ignore[reportAttributeAccessIssue] (the stubs do not know the fields of options)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        _paint(self, painter, self._sign, self.text())
        self.ring_with_focus(painter)


def _side(button: QAbstractButton) -> int:
    return round(button.fontMetrics().height() * 0.95)


def _word_width(button: QAbstractButton, word: str) -> int:
    shown = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, word)
    return NEAR + shown.width() + 2


def _paint(button: QAbstractButton, painter: QPainter, sign: str, word: str) -> None:
    """The sign, and the word beside it, in the middle of the button."""
    side = _side(button)
    left = (button.width() - side - (_word_width(button, word) if word else 0)) / 2
    ink = button.palette().color(QPalette.ColorRole.ButtonText)
    draw_sign(painter, sign, QRectF(left, (button.height() - side) / 2, side, side), ink)
    if word:
        place = QRectF(left + side + NEAR, 0, button.width(), button.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
        painter.drawText(place, int(flags), word)
