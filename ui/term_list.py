"""Words of the law with their meanings, below one another: one stop of the Tab key, walked by the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.views.terms import TermView
from ui.listing import Listing
from ui.spacing import HAIR, NEAR, TIGHT
from ui.text import Text

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class TermWords(QFrame):
    """A word and its meaning."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.meaning = Text("strong"), Text()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(HAIR)
        self._box.addWidget(self.name)
        self._box.addWidget(self.meaning)

    def show_term(self, view: TermView) -> None:
        """Show a term."""
        self.name.show_words(view.name)
        self.meaning.show_words(view.meaning)


class TermEntry(TermWords):
    """The same for the keys and a screen reader: its spoken name is the word, its description the meaning."""

    spoken_role = QAccessible.Role.ListItem

    def __init__(self) -> None:
        super().__init__()
        self._box.setContentsMargins(NEAR, TIGHT, NEAR, TIGHT)

    def show_term(self, view: TermView) -> None:
        super().show_term(view)
        self.setAccessibleName(view.name)
        self.setAccessibleDescription(view.meaning)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.BrightText), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 9, 9)


class TermList(Listing[TermEntry, TermView]):
    """Some terms. The arrows, Home and End lead from one to the other."""

    spoken_role = QAccessible.Role.List

    def __init__(self) -> None:
        super().__init__(self._make_entry, TermEntry.show_term, spacing=TIGHT)
        self._stop = 0

    def show_items(self, items: Sequence[TermView]) -> None:
        """Show these terms; the stop of the Tab key stays the one by number, if there is one."""
        super().show_items(items)
        self._stop_at(min(self._stop, max(0, len(self.shown) - 1)))

    def begin(self) -> None:
        """Back to the first, for other terms."""
        self._stop_at(0)

    def go_in(self) -> None:
        """Give the focus to the entry that is the stop."""
        if self.shown:
            self._go_to(self._stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        here = next((number for number, entry in enumerate(self.shown) if entry.hasFocus()), None)
        if here is None or key not in (*_STEPS, *_ENDS):
            super().keyPressEvent(event)
            return
        last = len(self.shown) - 1
        self._go_to(_ENDS[key] % (last + 1) if key in _ENDS else min(max(here + _STEPS[key], 0), last))

    def _make_entry(self) -> TermEntry:
        entry = TermEntry()
        entry.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return entry

    def _go_to(self, number: int) -> None:
        self._stop_at(number)
        entry = self.shown[number]
        entry.setFocus(Qt.FocusReason.OtherFocusReason)
        area = _area_around(self)
        if area is not None:
            area.ensureWidgetVisible(entry)

    def _stop_at(self, number: int) -> None:
        """Only one entry is a stop of the Tab key."""
        self._stop = number
        for index, entry in enumerate(self.shown):
            here = index == number
            entry.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)


def _area_around(widget: QWidget) -> QScrollArea | None:
    """The area in which a widget scrolls."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
