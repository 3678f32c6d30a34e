"""A day: one of those at hand, or another one that is entered."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.trouble import Trouble
from app.views.day_asked import DaysView
from app.words import Words
from ui.announce import announce
from ui.beside import turn
from ui.inputs.day_fields import DayFields
from ui.inputs.rowlist import RowList
from ui.notices import Box
from ui.page import add_button
from ui.rows import Button, ChoiceRow
from ui.spacing import NEAR

_MOST = 3  # days at hand at once


class DayRow(ChoiceRow):
    """A day by its name, no wider than it needs to be where others stand beside it."""

    def sizeHint(self) -> QSize:
        width = self.natural_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), self.natural_width()), least.height())


class DayRows(RowList):
    """The days at hand and "another day", in a line where they fit into one."""

    picked = Signal()

    def __init__(self, *, framed: bool) -> None:
        super().__init__()
        self._at_hand = [self.add(DayRow(None)) for _ in range(_MOST)]
        self.other = self.add(DayRow(None))
        for row in self.rows:
            row.framed = framed
            row.toggled.connect(lambda on: on and self.picked.emit())

    def show_words(self, view: DaysView) -> None:
        """Word the rows; what is chosen stays chosen."""
        for number, row in enumerate(self._at_hand):
            option = view.options[number] if number < len(view.options) else None
            row.value = option.day if option else None
            row.show_words(option.text if option else "")
            row.setVisible(option is not None)
        self.other.show_words(view.other)
        self.rows = [*self._at_hand[: len(view.options)], self.other]
        for row in self.rows:
            row.setAccessibleDescription(view.ask)
        self._fit()

    def choose(self, day: date) -> None:
        """Choose the row of a day, or "another day"; nobody is told."""
        self.blockSignals(True)
        next((row for row in self.rows if row.value == day), self.other).setChecked(True)
        self.blockSignals(False)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest row alone, so that there is always a way to become narrow."""
        return QSize(max(row.minimumSizeHint().width() for row in self.rows), super().minimumSizeHint().height())

    def _fit(self) -> None:
        shown = [row for row in self.rows if isinstance(row, DayRow)]
        gaps = self._box.spacing() * (len(shown) - 1)
        turn(self._box, beside=sum(row.natural_width() for row in shown) + gaps <= self.width())


class DayChoice(QWidget):
    """Rows for the days at hand; for another one, fields.

    `picked` says that a row was chosen, `sent` that the fields were filled in and sent off. A small one has plain rows,
    and a button of its own.
    """

    picked = Signal()
    sent = Signal()

    def __init__(self, *, small: bool) -> None:
        super().__init__()
        self._fault: Trouble | None = None
        self._ask = ""
        self.rows, self.error, self.fields, self.button = (
            DayRows(framed=not small),
            Box("fault", "error"),
            DayFields(),
            Button(),
        )
        self._typed = QWidget()
        inner = QVBoxLayout(self._typed)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(NEAR)
        inner.addWidget(self.fields)
        add_button(inner, self.button)
        self.button.setVisible(small)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        for part in (self.rows, self.error, self._typed):
            box.addWidget(part)
        self._connect()

    def show_days(self, view: DaysView, words: Words) -> None:
        """Show the days to choose from, with the one in force chosen."""
        self.forget()
        self.show_words(view, words)
        self._choose(view.at)

    def show_words(self, view: DaysView, words: Words) -> None:
        """Word everything; what is chosen, entered or wrong stays."""
        self._ask = view.ask
        self.rows.show_words(view)
        self.fields.show_words(view.ask, words)
        self.button.setText(words.say("Ask about this day"))
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self._typed.setVisible(self.rows.other.isChecked())

    def value(self) -> date | tuple[str, str, str]:
        """The day at hand that is chosen, or year, month and day as texts."""
        chosen = next(iter(self.rows.checked()), None)
        return chosen if isinstance(chosen, date) else self.fields.value()

    def complain(self, fault: Trouble, words: Words) -> None:
        """Say beside the fields what is wrong with them."""
        self._fault = fault
        said = fault.sentence(words)
        self.error.show_words(said)
        self.fields.day.setAccessibleDescription(said)
        self.fields.day.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said, urgent=True)

    def first(self) -> QWidget:
        """The widget that takes the focus."""
        return self.rows.first()

    def forget(self) -> None:
        """Drop the day that was entered."""
        self.fields.clear()
        self._calm()

    def _choose(self, day: date) -> None:
        """Choose a day without hearing of it; what had the focus must not be left with nothing."""
        focus = QApplication.focusWidget()
        self.rows.choose(day)
        if self.rows.other.isChecked():
            self.fields.show_day(day)
        elif focus is not None and self._typed.isAncestorOf(focus):
            self.rows.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self._typed.setVisible(self.rows.other.isChecked())

    def _connect(self) -> None:
        self.rows.picked.connect(self._pick)
        self.rows.entered.connect(self._go_in)
        self.fields.touched.connect(self._calm)
        self.fields.entered.connect(self.sent)
        self.button.clicked.connect(self.sent)

    def _pick(self) -> None:
        self._calm()
        self._typed.setVisible(self.rows.other.isChecked())
        self.picked.emit()

    def _go_in(self) -> None:
        if self.rows.other.isChecked():
            self.fields.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _calm(self) -> None:
        """What was wrong need not be so any more."""
        if self._fault is not None:
            self._fault = None
            self.error.show_words("")
            self.fields.day.setAccessibleDescription(self._ask)
