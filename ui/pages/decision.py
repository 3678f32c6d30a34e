"""After a decision: the day it became known, what was decided, and from these the days, in their order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.law.interview import Interview
from app.views.decision import Told, counted_view, decided_question, decision_view, keep_days, later_events
from app.views.question import question_view
from ui.announce import announce
from ui.decision_parts import Counted, LaterDays, SuspensionBox
from ui.fold import Fold
from ui.inputs.field import FieldBox
from ui.language import Language
from ui.listing import Listing
from ui.note_part import Closing, PartBox
from ui.page import Page, add_button
from ui.rows import Button, DoorRow
from ui.spacing import ROW
from ui.text import Heading, Text


class DecisionPage(Page):
    """Counts from the day of the decision and tells what can be done. `count` leads to all other times."""

    count = Signal()
    letters = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self.known: FieldBox | None = None
        self.decided: FieldBox | None = None
        self._told = Told({}, {})
        self._lead, self._place, self.button = Text("lead"), QVBoxLayout(), Button("primary")
        self.later = Fold(language, self._make_later)
        self.counted, self.advice, self.suspension = Counted(language), Heading("lead"), SuspensionBox(language)
        self._parts = Listing(lambda: PartBox(language), PartBox.show_part)
        self.closing, self.count_row = Closing(), DoorRow(sign="calendar")
        self.letters_row = DoorRow(sign="mail")
        self._lay_out()
        self.button.clicked.connect(self.submit)
        self.count_row.clicked.connect(self.count)
        self.letters_row.clicked.connect(self._take_letters)
        self.later.line.toggled.connect(self._word_later)

    def show_decision(self, interview: Interview) -> None:
        """Show the page; a day told before is put in and counted from."""
        self.forget()
        self._interview, words = interview, self.language.words
        self.known = self._add(FieldBox(question_view(interview, interview.book.decision.fact, words)))
        self.decided = self._add(FieldBox(decided_question(interview, words)))
        self.known.edited.connect(self._calm)
        self.decided.edited.connect(self._word_rest)
        self.keep()
        self.retranslate()

    def forget(self) -> None:
        """Drop everything that was told."""
        for field in (self.known, self.decided):
            if field is not None:
                self._place.removeWidget(field)
                field.hide()
                field.deleteLater()
        self._interview = self.known = self.decided = None
        self._told = Told({}, {})
        if self.later.content:
            self.later.content.days.show_items(())
        self.later.open(False)
        self.counted.show_counted(None)
        self.advice.show_words("")

    def first(self) -> QWidget:
        return self.known.input.first() if self.known else self.heading

    def keep(self) -> None:
        """Take the days as they stand, without a word about what is wrong with them."""
        if self._interview is not None and self.known is not None:
            later = self.later.content.entries() if self.later.content else {}
            self._told = keep_days(self._interview, self.known.entry(), later, self.language.words)

    def submit(self) -> None:
        """Count from the days as they stand, or say beside each what is wrong with it."""
        self.keep()
        self.retranslate()
        wrong = self._point_to_fault()
        if wrong is None:
            goal = self._goal()
            goal.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, lambda: self._raise(goal))
            announce(self, goal.text() if isinstance(goal, Heading) else self.heading.text())

    def _take_letters(self) -> None:
        """To the letters, which tell the day as it stands here."""
        self.keep()
        self.letters.emit()

    def _goal(self) -> QWidget:
        """What was asked for: the days; without a day what was decided, if that is told; else the first field."""
        if self._told.days:
            return self.counted.title
        return self.advice if self.advice.text() else self.first()

    def retranslate(self) -> None:
        if self._interview is None or self.known is None or self.decided is None:
            return
        words = self.language.words
        self.heading.show_words(words.say("After a decision"))
        self._lead.show_words(words.say("From the day you learnt of the decision to the days that matter."))
        self.known.show_words(question_view(self._interview, self.known.fact, words), words)
        self.decided.show_words(decided_question(self._interview, words), words)
        self.later.show_words(words.say("If you have complained already"))
        self.button.setText(words.say("Count"))
        self.letters_row.show_words(
            words.say("Letters"), words.say("Complaint, claim, and requests to the office, to fill in and save.")
        )
        self.count_row.show_words(words.say("Dates and deadlines"), words.say("Other days from which a time runs."))
        self._word_later()
        self.counted.show_counted(counted_view(self._interview, self._told.days, words))
        self._word_rest()

    def _word_later(self) -> None:
        """Name the later days, and say what is wrong with them and with the first one."""
        if self._interview is None or self.known is None:
            return
        words = self.language.words
        said = {event: fault.sentence(words) for event, fault in self._told.faults.items()}
        self.known.show_fault(said.get(self._interview.book.decision.event, ""))
        if self.later.content is not None:
            self.later.content.show_events(later_events(self._interview, words), said)

    def _word_rest(self) -> None:
        """What stands below the days, for what was decided."""
        if self._interview is None or self.decided is None:
            return
        said = self.decided.entry()
        view = decision_view(self._interview, said if isinstance(said, str) else "", self.language.words)
        self.advice.show_words(view.decided)
        self.suspension.show_suspension(view.suspension)
        self._parts.show_items(view.parts)
        self.closing.text.show_words(view.closing)

    def _point_to_fault(self) -> QWidget | None:
        """Lead the eye, the focus and the ear to the first day that cannot be used."""
        if not self._told.faults or self._interview is None or self.known is None:
            return None
        event = next(iter(self._told.faults))
        first = event == self._interview.book.decision.event
        wrong = self.known if first or self.later.content is None else self.later.content.day(event)
        wrong.point()
        self._bring_up(wrong)
        announce(self, wrong.error.text.text(), urgent=True)
        return wrong

    def _calm(self) -> None:
        """A day was changed: what was wrong, or was counted, need not hold any more."""
        if self._told.days or self._told.faults:
            self._told = Told({}, {})
            self.counted.show_counted(None)
            self._word_later()

    def _bring_up(self, goal: QWidget) -> None:
        """Scroll to a widget once it has its place."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(goal))

    def _raise(self, goal: QWidget) -> None:
        """Scroll a widget up to the top, so that what stands under it can be read."""
        sheet = self.widget()
        if sheet is not None:
            self.verticalScrollBar().setValue(goal.mapTo(sheet, QPoint(0, 0)).y() - 12)

    def _add(self, field: FieldBox) -> FieldBox:
        self._place.addWidget(field)
        field.entered.connect(self.submit)
        return field

    def _make_later(self) -> LaterDays:
        later = LaterDays(self.language)
        later.entered.connect(self.submit)
        later.touched.connect(self._calm)
        return later

    def _lay_out(self) -> None:
        self._place.setSpacing(ROW)
        self.column.addWidget(self.heading)
        self.column.addWidget(self._lead)
        self.column.addLayout(self._place)
        self.column.addWidget(self.later)
        add_button(self.column, self.button)
        counted = (self.advice, self.counted, self.suspension, self.letters_row)
        for part in (*counted, self._parts, self.closing, self.count_row):
            self.column.addWidget(part)
        self.column.addStretch(1)
