"""A list that drops down, with its sign, always as wide as the widest of its texts."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from ui.glyphs import draw_sign

_HEM = 4  # Qt paints the text a little inside the room that it has


class DropDown(QComboBox):
    """Qt's own list counts the edges of the style sheet wrongly, and does not grow with another language.

    The wheel turns the page: it neither chooses another line of a closed list nor brings the keys to it. Qt's own list
    does both, and whoever only wanted to read on would have changed the month of his date.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        option, part = QStyleOptionComboBox(), QStyle.SubControl.SC_ComboBoxEditField
        self.initStyleOption(option)
        option.rect = QRect(0, 0, hint.width(), hint.height())  # pyright: ignore[reportAttributeAccessIssue] (not in the stubs)
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        texts = [self.itemText(number) for number in range(self.count())]
        needed = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0) + _HEM
        return hint.expandedTo(QSize(hint.width() + needed - room, hint.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        side = self.fontMetrics().height() * 0.8
        box = QRectF(self.width() - 1.6 * side, (self.height() - side) / 2, side, side)
        draw_sign(QPainter(self), "down", box, self.palette().color(QPalette.ColorRole.Accent))
