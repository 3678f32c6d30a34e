"""The tree of reasons: a line for each step, set in by its level, with a sign and its state and norm in small type."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette

from app.views.beside import beside
from app.views.shapes import ReasonView
from ui.glyphs import draw_bullet, draw_sign
from ui.language import Language
from ui.listing import Listing
from ui.spacing import NEAR
from ui.text import Tail, Text

_SIGNS = {True: "tick", False: "dash", None: "ring"}
_DEEPEST = 4
_STEP = 24
_UNBROKEN = "\u00a0"


class WhyLine(Text):
    """One step. A screen reader hears the level and the state with it."""

    def __init__(self) -> None:
        super().__init__()
        self._view = ReasonView("", 0)
        self._beside = ""

    def show_reason(self, view: ReasonView, language: Language) -> None:
        """Show a step."""
        words = language.words
        self._view = view
        place = view.place.replace(" ", _UNBROKEN)
        self._beside = "  " + beside(words, view.truth_text, place) if view.truth_text else ""
        self.show_words(view.text)
        level = view.depth + 1
        if view.truth_text:
            said = words.say("Level {level}: {text} ({state}, {place})", level=level, text=view.text,
                             state=view.truth_text, place=view.place)  # fmt: skip
        else:
            said = words.say("Level {level}: {text}", level=level, text=view.text)
        self.setAccessibleName(said)
        self._setting.forget()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width - self._indent())

    def sizeHint(self) -> QSize:
        width = 40 * self.fontMetrics().height()
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, indent, height = QPainter(self), self._indent(), self.fontMetrics().height()
        self.draw_words(painter, indent)
        left = indent - height * 1.1
        if not self._view.truth_text:
            draw_bullet(painter, QRect(round(left), 0, round(height * 0.9), height), self.palette())
            return
        box = QRectF(left, height * 0.12, height * 0.94, height * 0.94)
        draw_sign(painter, _SIGNS[self._view.truth], box, self.palette().color(QPalette.ColorRole.Accent))

    def _indent(self) -> int:
        height = self.fontMetrics().height()
        return round(height * 1.1 + min(self._view.depth, _DEEPEST) * min(height * 0.9, _STEP))

    def _tail(self) -> Tail:
        return Tail(self._beside, self.palette().color(QPalette.ColorRole.LinkVisited))


class WhyTree(Listing[WhyLine, ReasonView]):
    """The steps below one another."""

    def __init__(self, language: Language) -> None:
        super().__init__(WhyLine, lambda line, view: line.show_reason(view, language), spacing=NEAR)
