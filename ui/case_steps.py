"""The dated steps of a case: ticked when they are done, added, and taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.cases.content import CaseStep
from app.trouble import Trouble
from app.views.question import Refused, day_from
from app.words import Words, mark
from ui.announce import announce
from ui.inputs.day_fields import DayFields
from ui.inputs.lines import Line
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.outlet import bring_up
from ui.page import add_button
from ui.rows import Button, CheckRow
from ui.spacing import NEAR
from ui.text import AS_IT_STANDS, Text

_WORDLESS = mark("Say in a few words what is to be done.")


class StepRow(QWidget):
    """One step: a tick, its day, what is to be done, and a button that takes it away."""

    ticked = Signal(bool)
    removed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.tick, self.button = CheckRow(None), Button("link")
        self.tick.setProperty(AS_IT_STANDS, True)
        self.tick.framed = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NEAR)
        row.addWidget(self.tick, 1)
        row.addWidget(self.button)
        self.tick.clicked.connect(self.ticked)
        self.button.clicked.connect(self.removed)

    def show_step(self, step: CaseStep) -> None:
        """Show a step."""
        words = self._language.words
        said = words.say("{day}: {what}", day=words.date(step.day), what=step.text)
        self.tick.show_words(said, words.say("done") if step.done else "")
        self.tick.setChecked(step.done)
        self.button.setText(words.say("Remove"))
        self.button.setAccessibleName(words.say("Remove: {what}", what=said))
        self.button.setProperty(AS_IT_STANDS, True)


class Steps(QWidget):
    """The steps, and the fields for one more. `changed` says that they are others now."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._fault: Trouble | None = None
        self.steps: tuple[CaseStep, ...] = ()
        self._title, self._none = Text("second"), Text("soft")
        self.rows = Listing(self._make, StepRow.show_step, spacing=0)
        self._label, self.day, self._what = Text("strong"), DayFields(), Text("small")
        self.text, self.error, self.button = Line(), Box("fault", "error"), Button()
        self._label.setBuddy(self.day)
        self._what.setBuddy(self.text)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        adding = (self._label, self.error, self.day, self._what, self.text)
        self._adding = (*adding, self.button)
        for part in (self._title, self._none, self.rows, *adding):
            box.addWidget(part)
        add_button(box, self.button)
        self.error.hide()
        self.day.entered.connect(self.text.setFocus)
        self.text.returnPressed.connect(self.add)
        self.button.clicked.connect(self.add)
        self.text.textEdited.connect(self._calm)
        self.day.touched.connect(self._calm)

    def show_steps(self, steps: tuple[CaseStep, ...], *, can_change: bool) -> None:
        """Show these steps; what was typed for another one is dropped."""
        self.steps = steps
        self.day.clear()
        self.text.put("")
        self._fault = None
        for part in self._adding:
            part.setEnabled(can_change)
        self.rows.setEnabled(can_change)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything."""
        words = self._language.words
        self._title.show_words(words.say("Steps"))
        self._none.show_words("" if self.steps else words.say("No steps are noted yet."))
        self._label.show_words(words.say("One more step, by when"))
        self._what.show_words(words.say("What is to be done"))
        self.day.show_words(self._label.text(), words)
        self.text.setAccessibleName(self._what.text())
        self.button.setText(words.say("Add the step"))
        self._say(words)
        self.rows.show_items(self.steps)

    def add(self) -> None:
        """Add what was typed, or say what is wrong with it."""
        try:
            day, text = day_from(self.day.value()), self.text.text().strip()
            if not text:
                raise Refused(_WORDLESS)
        except Refused as fault:
            self._complain(fault)
            return
        self._change((*self.steps, CaseStep(day, text)))
        self.day.clear()
        self.text.put("")
        self.day.day.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._language.words.say("Added: {what}", what=text))

    def _complain(self, fault: Refused) -> None:
        self._fault = fault
        self._say(self._language.words)
        goal = self.text if fault.text == _WORDLESS else self.day.day
        goal.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.error.text.text(), urgent=True)
        for part in (self.error, goal):
            QTimer.singleShot(0, self, lambda part=part: bring_up(part))

    def _calm(self) -> None:
        self._fault = None
        self._say(self._language.words)

    def _say(self, words: Words) -> None:
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self.text.setAccessibleDescription(self.error.text.text())
        self.day.day.setAccessibleDescription(self.error.text.text())

    def _change(self, steps: tuple[CaseStep, ...]) -> None:
        self.steps = tuple(sorted(steps, key=lambda step: (step.day, step.text)))
        self.retranslate()
        self.changed.emit()

    def _tick(self, row: StepRow, done: bool) -> None:
        at = self.rows.shown.index(row)
        step = self.steps[at]
        self._change((*self.steps[:at], CaseStep(step.day, step.text, done), *self.steps[at + 1 :]))

    def _remove(self, row: StepRow) -> None:
        """Take a step away; the keys stay near."""
        at = self.rows.shown.index(row)
        self._change((*self.steps[:at], *self.steps[at + 1 :]))
        near = self.rows.shown[min(at, len(self.rows.shown) - 1)].button if self.rows.shown else self.day.day
        near.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> StepRow:
        row = StepRow(self._language)
        row.ticked.connect(lambda done: self._tick(row, done))
        row.removed.connect(lambda: self._remove(row))
        return row
