"""Top bar, rail, page and foot, put together; in a narrow window the rail becomes a menu."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui.access_keys import Goal
from ui.beside import Edges
from ui.foot import Foot
from ui.language import Language
from ui.page import Page
from ui.rail import Rail
from ui.reading_order import next_stop
from ui.rows import ENTER
from ui.theme import Look
from ui.topbar import TopBar

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
        self.pages = Pages()
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
        box.addWidget(self.foot)
        self._fit()

    def show_page(self, page: Page, *, rail: bool, back: bool, forward: bool) -> None:
        """Turn to a page, with as much of the frame as it needs."""
        self.turn = Turn(page, rail, back, forward)
        self._wants_rail = rail
        self.foot.offer(back=back, forward=forward, look=rail)
        self._let_go()
        self._fit()
        self.pages.setCurrentWidget(page)
        page.arrive()

    def lead_on(self, *, forward: bool) -> None:
        """The page that shows stays as it is; only whether there is one after it has changed."""
        if self.turn is not None:
            self.turn = self.turn._replace(forward=forward)
            self.foot.offer(back=self.turn.back, forward=forward, look=self.turn.rail)

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
            sections: top.sections.toolTip(),
            top.theme: top.theme.toolTip(),
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
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

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
