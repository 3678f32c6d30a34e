"""Top bar, rail, page and foot, put together; in a narrow window the rail becomes a menu."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui.access_keys import Goal
from ui.beside import Edges
from ui.foot import WORDS_KEY, Foot
from ui.language import Language
from ui.page import Page
from ui.rail import Rail
from ui.reading_order import next_stop
from ui.rows import ENTER
from ui.term_tip import TermTips
from ui.terms import terms_on
from ui.theme import Look
from ui.topbar import TopBar
from ui.words_here import WordsHere

_NARROW = 44  # times the height of a line
_WIDEST = 84  # so too; what is wider stays empty on both sides, so that the way from the rail to Next is not long
_Action = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_PageUp: _Action.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Action.SliderPageStepAdd,
    Qt.Key.Key_Home: _Action.SliderToMinimum,
    Qt.Key.Key_End: _Action.SliderToMaximum,
}


class Turn(NamedTuple):
    """A page, and how much of the frame it was turned to with."""

    page: Page
    rail: bool
    back: bool
    forward: bool


class Pages(QStackedWidget):
    """The page that shows. A screen reader need not speak of the stack that it lies in."""

    spoken_role = QAccessible.Role.Section


class Frame(QWidget):
    """Shows one page at a time."""

    def __init__(self, language: Language, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top, self.rail, self.foot = TopBar(language, look), Rail(language), Foot(language)
        self.pages, self.words = Pages(), WordsHere(language)
        self.tips = TermTips(self, self.pages, language)
        self._language = language
        self.turn: Turn | None = None
        self._wants_rail = False
        look.app.focusChanged.connect(self._bring_up)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(lambda: self.rail.fill_menu(self._menu))
        self.top.sections.setMenu(self._menu)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.pages, 1)
        self._edges = (Edges(middle), self.top.edges, self.foot.edges)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.top)
        box.addLayout(middle, 1)
        box.addWidget(self.words)
        box.addWidget(self.foot)
        self.words.stackUnder(self.foot)  # it is read where it stands
        self.foot.words.connect(self.show_words)
        words_key = QShortcut(QKeySequence(WORDS_KEY), self)
        words_key.setAutoRepeat(False)
        words_key.activated.connect(self.show_words)
        self._fit()

    def show_page(self, page: Page, *, rail: bool, back: bool, forward: bool) -> None:
        """Turn to a page, with as much of the frame as it needs."""
        self.turn = Turn(page, rail, back, forward)
        self._wants_rail = rail
        self._offer(self.turn)
        self._let_go()
        self.tips.close()
        self.words.leave()
        self._fit()
        self.pages.setCurrentWidget(page)
        page.arrive()
        lay_out()

    def stays(self) -> bool:
        """Whether a page shows that only a person turns away from."""
        return self.turn is not None and self.turn.page.stays

    def lead_on(self, *, forward: bool) -> None:
        """The page that shows stays as it is; only whether there is one after it has changed."""
        if self.turn is not None:
            self.turn = self.turn._replace(forward=forward)
            self._offer(self.turn)

    def show_words(self) -> None:
        """The words of the law on the page that shows; once more, and they go. Nothing where none are explained."""
        page = self.turn.page if self.turn else None
        if page is None or page.term_finder() is None:
            return
        focus = QApplication.focusWidget()
        if focus is not None and self.words.isAncestorOf(focus):
            self.words.close_part()
        else:
            self.tips.close()
            self.words.open_part(terms_on(page))

    def reached_by_keys(self, row: QWidget) -> None:
        """The keys have come to a row: its words are explained when they rest there."""
        self.tips.reach(row)

    def close_by_escape(self) -> bool:
        """Close the words of the page; False if they do not show."""
        return self.words.close_part()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.tips.point_at(event):
            return True
        return super().event(event)

    def standing(self) -> tuple[Goal, ...]:
        """What keeps its key on every page. The sections are the rail where there is room for it."""
        top, foot = self.top, self.foot
        leads = top.sections.isHidden() and self.rail.first() is not self.rail
        sections = self.rail if leads else top.sections
        words = {
            foot.back_button: foot.back_button.text(),
            foot.next_button: foot.next_button.text(),
            top.hide_button: top.hide_button.text(),
            foot.look_button: foot.look_button.accessibleName(),
            sections: top.sections.accessibleName(),
            top.theme: top.theme.accessibleName(),
        }
        return tuple(Goal(widget, widget, text) for widget, text in words.items())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat() and not self.foot.next_button.isHidden():
            self.foot.forward.emit()
        elif event.key() in _SCROLLS and isinstance(page := self.pages.currentWidget(), Page):
            page.verticalScrollBar().triggerAction(_SCROLLS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        stop = next_stop(self, self.focusWidget(), forward=next)
        if stop is None:
            return False
        reasons = Qt.FocusReason
        stop.setFocus(reasons.TabFocusReason if next else reasons.BacktabFocusReason)
        return True

    def _bring_up(self, left: QWidget | None, reached: QWidget | None) -> None:
        """What the keys have come to is in view. Under the mouse nothing moves, and a new page begins at its top."""
        page = self.pages.currentWidget()
        by_keys = left is not None and not QApplication.mouseButtons()
        if by_keys and reached is not None and isinstance(page, Page) and page.isAncestorOf(reached):
            page.bring_up(reached)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tips.close()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self.tips.close()
        super().changeEvent(event)

    def _offer(self, turn: Turn) -> None:
        explained = turn.page.term_finder() is not None
        self.foot.offer(back=turn.back, forward=turn.forward, look=turn.rail, words=explained)

    def _let_go(self) -> None:
        """Take the focus from what is about to be hidden; else it would wander, and a screen reader tell every stop."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        narrow = self.width() < _NARROW * line
        aside = max(0, (self.width() - _WIDEST * line) // 2)
        for edges in self._edges:
            edges.leave(aside)
        self.rail.setVisible(self._wants_rail and not narrow)
        self.top.sections.setVisible(self._wants_rail and narrow)
        self.top.set_narrow(narrow)
        self.foot.set_narrow(narrow)
        self.words.fit()


def lay_out() -> None:
    """Lay out to the end what was just put together.

    Left to itself Qt lays out one level, paints, lays out the next and paints again.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
