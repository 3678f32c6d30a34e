"""The meaning of a word of the law, beside the word or at the edge of the page: it comes by itself and goes as easily.

It stays as long as the pointer is on the word or on the tip, or the focus on the row; Esc takes it away.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.views.terms import TermView, term_views
from ui.language import Language
from ui.listing import Listing
from ui.spacing import NEAR, PART, ROW
from ui.term_list import TermWords
from ui.terms import spot_at, terms_of
from ui.text import Text

_EDGE, _BRIDGE = 8, 6
_WIDEST = 24  # times the height of a line
_AT_ONCE = 2  # so many words of one row
_GOES_AT = (QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate)


class TermTip(QFrame):
    """A small frame over the page that says what one or two words mean. It is never wider or higher than the page."""

    spoken_role = QAccessible.Role.ToolTip

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self.setProperty("look", "tip")
        self.words, self.more = Listing(TermWords, TermWords.show_term, spacing=NEAR), Text("small")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(PART, ROW, PART, ROW)
        self._box.setSpacing(NEAR)
        self._box.addWidget(self.words)
        self._box.addWidget(self.more)
        self.hide()

    def show_terms(self, views: Sequence[TermView], more: str = "") -> None:
        """Word the tip and fit it to its words."""
        self.words.show_items(views)
        self.more.show_words(more)
        self.ensurePolished()
        width = min(_WIDEST * self.fontMetrics().height(), self._around.width() - 2 * _EDGE)
        frame = self.contentsMargins()
        inside = width - frame.left() - frame.right()
        self._box.invalidate()
        self.resize(width, self._box.totalHeightForWidth(inside) + frame.top() + frame.bottom())
        self._box.activate()

    def beside(self, word: QRect, within: QRect) -> None:
        """Show it under a word, or over it; always within the window."""
        below = word.bottom() + 1
        top = below if below + self.height() <= within.bottom() - _EDGE else word.top() - self.height()
        self._show_at(QPoint(word.left(), top), within)

    def away_from(self, row: QRect, within: QRect) -> bool:
        """Show it at the lower edge of the page, or the upper one; False where it would cover the row."""
        for top in (within.bottom() - _EDGE - self.height(), within.top() + _EDGE):
            place = QRect(QPoint(within.left() + _EDGE, top), self.size())
            if within.contains(place) and not place.intersects(row):
                self._show_at(QPoint(max(row.left(), place.left()), top), within)
                return True
        return False

    def _show_at(self, corner: QPoint, within: QRect) -> None:
        x = min(max(corner.x(), within.left() + _EDGE), within.right() - _EDGE - self.width())
        y = min(max(corner.y(), within.top() + _EDGE), within.bottom() - _EDGE - self.height())
        self.move(x, y)
        self.show()
        self.raise_()


class TermTips(QObject):
    """Shows the tip for the word under the pointer, and for the row to which the keys have come, after a short rest."""

    rest = 700
    """Milliseconds that the focus rests on a row before its words are explained."""

    def __init__(self, around: QWidget, pages: QWidget, language: Language) -> None:
        super().__init__(around)
        self._around, self._pages, self._language = around, pages, language
        self.tip = TermTip(around)
        self._stays = QRect()
        self._row: QWidget | None = None
        self.waits = QTimer(self)
        self.waits.setSingleShot(True)
        self.waits.timeout.connect(self._explain_row)
        self._app = cast("QApplication", QApplication.instance())
        self._app.focusChanged.connect(self._follow)

    def point_at(self, event: QHelpEvent) -> bool:
        """The pointer rests somewhere: explain the word there. False where there is none."""
        widget = self._around.childAt(event.pos())
        if widget is None or self.tip.isAncestorOf(widget) or widget is self.tip:
            return widget is not None
        spot = spot_at(widget, widget.mapFrom(self._around, event.pos()))
        if spot is None:
            return False
        self.close()
        self.tip.show_terms(self._views((spot.term,)))
        word = QRect(widget.mapTo(self._around, spot.box.topLeft()), spot.box.size())
        self.tip.beside(word, self._around.rect())
        grown = QRect(word).adjusted(-_BRIDGE, -_BRIDGE, _BRIDGE, _BRIDGE)
        self._stays = grown.united(self.tip.geometry()) if grown.intersects(self.tip.geometry()) else grown
        self._app.installEventFilter(self)
        return True

    def reach(self, row: QWidget) -> None:
        """The keys have come to a row: explain its words when they rest there."""
        self.close()
        if terms_of(row):
            self._row = row
            self.waits.start(self.rest)

    def close(self) -> None:
        """Take the tip away, and what was about to come."""
        self.waits.stop()
        self._row = None
        self.tip.hide()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the tip for the pointer shows: see whether the pointer leaves."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            place = self._around.mapFromGlobal(event.globalPosition().toPoint())
            if not self._stays.contains(place) and not self.tip.geometry().contains(place):
                self.close()
        elif event.type() in _GOES_AT and not self._on_tip(watched):
            self.close()
        return False

    def _on_tip(self, watched: QObject) -> bool:
        return watched is self.tip or (isinstance(watched, QWidget) and self.tip.isAncestorOf(watched))

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._row is not None and new is not self._row:
            self.close()

    def _explain_row(self) -> None:
        row = self._row
        if row is None or not row.hasFocus():
            return
        terms, within = terms_of(row), self._pages.geometry()
        place = QRect(row.mapTo(self._around, QPoint(0, 0)), row.size())
        for number in range(min(_AT_ONCE, len(terms)), 0, -1):
            self.tip.show_terms(self._views(terms[:number]), self._rest(len(terms) - number))
            if self.tip.away_from(place, within):
                return

    def _views(self, terms: Sequence[str]) -> tuple[TermView, ...]:
        known = self._language.terms
        return term_views((known.all[term] for term in terms), self._language.words) if known else ()

    def _rest(self, number: int) -> str:
        from ui.foot import WORDS_KEY_NAME

        if not number:
            return ""
        return self._language.words.say("The key {key} shows all words of this page.", key=WORDS_KEY_NAME)
