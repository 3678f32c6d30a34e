"""The words of the law that stand on the page that shows, with their meanings: a part between the page and the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.views.terms import term_views
from ui.announce import announce
from ui.language import Language
from ui.rows import Button
from ui.term_list import TermList
from ui.text import Heading, Text

_SIDE, _EDGE, _LINE = 24, 6, 4
_MOST = 0.45  # of the height of the window
_WIDEST = 40  # times the height of a line


class WordsHere(QFrame):
    """Opened by a key or a button, closed by Esc or its own. `all_asked` leads to every word there is.

    What is in it is made when it is first opened.
    """

    all_asked = Signal()
    heading: Heading
    list: TermList
    all_button: Button
    close_button: Button

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "drawer")
        self._language = language
        self._terms: tuple[str, ...] = ()
        self._came_from: QWidget | None = None
        self._high, self._filled = 0, False
        self.hide()

    def open_part(self, terms: Sequence[str]) -> None:
        """Show these terms; the focus comes here, and goes back when it is closed."""
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
        if not self._filled:
            self._fill()
        self._terms = tuple(terms)
        self.list.begin()
        self.retranslate()
        self.show()
        self.fit()  # only now the buttons know their size
        self._area.verticalScrollBar().setValue(0)
        announce(self, self.heading.text())
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_part(self) -> bool:
        """Close it and give the focus back; False if it was not open."""
        if self.isHidden():
            return False
        inside, goal = self._has_focus(), self._came_from
        self.leave()
        if inside and goal is not None and isValid(goal) and goal.isVisible():
            goal.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def leave(self) -> None:
        """Close it because another page comes, and drop what it showed."""
        self._terms, self._came_from = (), None
        self.hide()

    def fit(self) -> None:
        """As high as the words need, but no more than a part of the window."""
        around = self.parentWidget()
        if around is None or not self._filled:
            return
        self._sheet.setMaximumWidth(_WIDEST * self.fontMetrics().height())
        room = around.width() - 2 * _SIDE - self._area.verticalScrollBar().sizeHint().width()
        inside, layout = min(room, self._sheet.maximumWidth()), self._sheet.layout()
        needed = self._top.sizeHint().height() + (layout.heightForWidth(inside) if layout else 0) + 3 * _EDGE + _LINE
        self._high = min(needed, round(around.height() * _MOST))
        self.setMaximumHeight(self._high)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high)

    def minimumSizeHint(self) -> QSize:
        """It keeps no window from being made smaller."""
        return QSize(super().minimumSizeHint().width(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.heading.hasFocus() and self._terms:
            self.list.go_in()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._filled:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        words, known = self._language.words, self._language.terms
        self.heading.show_words(words.say("Words on this page"))
        found = words.count("{n} word of the law", "{n} words of the law", len(self._terms))
        none = words.say("No word of the law stands on this page.")
        self.heading.setAccessibleDescription(found if self._terms else none)
        self._none.show_words("" if self._terms else none)
        self.list.show_items(term_views((known.all[term] for term in self._terms), words) if known else ())
        self.all_button.setText(words.say("All words"))
        self.close_button.setText(words.say("Close"))
        self.fit()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _fill(self) -> None:
        self.heading, self._none, self.list = Heading("third"), Text(), TermList()
        self.all_button, self.close_button = Button("bar"), Button("bar")
        self.all_button.clicked.connect(self.all_asked)
        self.close_button.clicked.connect(self.close_part)
        self._lay_out()
        self._filled = True

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self.all_button)
        self._top.addWidget(self.close_button)
        self._sheet = QWidget()
        self._sheet.setProperty("look", "clear")
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(0, 0, 0, 0)
        for part in (self._none, self.list):
            inside.addWidget(part)
        inside.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(self._sheet)
        self._area.setWidgetResizable(True)
        self._area.setMinimumHeight(1)  # one short word needs less than Qt thinks
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDE, _EDGE, _SIDE, _EDGE)
        box.setSpacing(_EDGE)
        box.addLayout(self._top)
        box.addWidget(self._area, 1)
