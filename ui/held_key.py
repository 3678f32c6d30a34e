"""The key that leads to the emergency card from every page, shown as what is printed on it."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from app.words import Words, mark
from ui.button import press_on_enter
from ui.tip import hide_tip, show_tip, tip

KEY_NAME = "F1"
IN_THE_MIDDLE = 0x84  # Qt.AlignmentFlag.AlignCenter, by its number so that the first page needs none of those
_WHAT_FOR = mark("I am being held or taken: what to do (key {key})")


def key_hint(words: Words) -> str:
    """That the key leads there from everywhere."""
    return words.say("The key {key} opens it from every page.", key=KEY_NAME)


def name_of_card(words: Words) -> str:
    """What the way to the card is called where an answer leads to it."""
    return words.say("You are being held now: what to do")


class HeldKey(QToolButton):
    """A button with a key cap, and a word where there is room; its name is spoken and stands in its tool tip.

    It can call for attention.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self.asked)
        self.calls, self._calling = False, ""
        self._word, self._roomy = "", False
        self.setProperty("look", "bar")

    def show_words(self, *languages: Words) -> None:
        """Name the button, in each of these languages."""
        self._word = languages[0].say("Held?") if len(languages) == 1 else ""
        names = [words.say(_WHAT_FOR, key=KEY_NAME) for words in languages]
        self.setAccessibleName(" · ".join(names))
        self.setToolTip(tip(*names))
        self._calling = " · ".join(words.say("The clock has something to say.") for words in languages)
        self._tell_calling()
        self.updateGeometry()  # the word is painted here, so nobody else knows that it may be longer now

    def show_word(self, wanted: bool) -> None:
        """Show a word beside the key, where there is room."""
        self._roomy = wanted
        self.updateGeometry()
        self.update()

    def call(self, wanted: bool) -> None:
        """Stand out, because the clock has something to say; or no longer."""
        self.calls = wanted
        self._tell_calling()
        self.update()

    def _tell_calling(self) -> None:
        self.setAccessibleDescription(self._calling if self.calls else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_tip(self, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_tip()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(KEY_NAME) + metrics.height() + self._room_for_word()
        return QSize(width, round(metrics.height() * 1.6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A key cap, and the word. To set a pen or a brush makes all of Qt's enumerations: not on the first page."""
        super().paintEvent(_event)
        painter, palette, roles = QPainter(self), self.palette(), QPalette.ColorRole
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        cap = QRectF(0, 0, metrics.horizontalAdvance(KEY_NAME) + metrics.height() * 0.5, metrics.height() * 1.1)
        room = self._room_for_word()
        cap.moveCenter(QRectF(self.rect()).adjusted(room, 0, 0, 0).center())
        if room:
            painter.setPen(self.window().palette().color(roles.WindowText))  # the sheet has made its own the accent
            beside = QRectF(self.rect()).adjusted(metrics.height() * 0.25, 0, 0, 0)
            sides = QtCore.Qt.AlignmentFlag
            painter.drawText(beside, sides.AlignLeft | sides.AlignVCenter, self._word)
            painter.setPen(palette.color(roles.Accent))
        painter.fillPath(_outline(cap, filled=self.calls), palette.accent())
        if self.calls:
            painter.setPen(palette.color(roles.HighlightedText))
        painter.drawText(cap, IN_THE_MIDDLE, KEY_NAME)

    def _room_for_word(self) -> int:
        """How much width the word takes, with a gap before the key."""
        if not (self._roomy and self._word):
            return 0
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance(self._word) + round(metrics.height() * 0.25)


def _outline(cap: QRectF, *, filled: bool) -> QPainterPath:
    """The edge of a key cap; what lies between its two lines, or all of it."""
    path = QPainterPath()
    path.addRoundedRect(cap.adjusted(-1, -1, 1, 1), 6, 6)
    if not filled:
        path.addRoundedRect(cap.adjusted(1, 1, -1, -1), 4, 4)
    return path
