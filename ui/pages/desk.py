"""The summons desk: one page on which everything about a summons is entered. Everything may stay open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.law.interview import Interview
from app.views.asking import asking_line
from app.views.desk_form import FieldsView, fields_view, is_shown, shows_fields, take
from app.views.question import question_view
from app.words import Words
from ui.form_page import FormPage
from ui.inputs.field import FieldBox
from ui.inputs.ticks import Mark, Marks, TickRow
from ui.language import Language
from ui.listing import Listing
from ui.page import add_button
from ui.rows import Button
from ui.spacing import CARD, NEAR, PART, ROW, TIGHT
from ui.text import Bullets, Text


class Checklist(QFrame):
    """What has to stand on a summons, to be looked for line by line."""

    edited = Signal()
    entered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._title, self._hint, self._certainty = Text("third"), Text(), Text("small")
        self.rows = Listing(self._make, TickRow.show_tick, spacing=TIGHT)
        self.listed, self._purposes = self._make(), Bullets()
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.setSpacing(NEAR)
        for part in (self._title, self._hint, self.rows, self.listed, self._purposes, self._certainty):
            box.addWidget(part)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every mark that shows, in reading order."""
        last = (self.listed.mark,) if not self.listed.isHidden() else ()
        return (*(row.mark for row in self.rows.shown), *last)

    def show_fields(self, view: FieldsView) -> None:
        """Show what to look for."""
        self._title.show_words(view.title)
        self._hint.show_words(view.hint)
        self._certainty.show_words(view.certainty)
        self.rows.show_items(view.ticks)
        self.listed.show_tick(view.listed)
        self._purposes.show_words(view.purposes)

    def restore(self, marks: Marks) -> None:
        """Show what was marked before."""
        for row in (*self.rows.shown, self.listed):
            row.mark.choose(marks.get(row.field, ""))

    def said(self) -> Marks:
        """What is marked."""
        return {row.field: row.mark.value() for row in (*self.rows.shown, self.listed) if row.mark.value()}

    def ask_listed(self, wanted: bool) -> None:
        """Ask whether the purpose is a lawful one, or not where no purpose is named."""
        self.listed.setVisible(wanted)
        self._purposes.setVisible(wanted)

    def _make(self) -> TickRow:
        row = TickRow()
        row.mark.activated.connect(self.edited)
        row.mark.currentIndexChanged.connect(self.edited)
        row.mark.entered.connect(lambda: self.entered.emit(row.mark))
        return row


class EnoughNow(QWidget):
    """After the first questions: the result can be had now, and what comes below is not needed for it."""

    def __init__(self) -> None:
        super().__init__()
        self.button, self._rest = Button("primary"), Text("third")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(ROW)
        add_button(box, self.button)
        box.addWidget(self._rest)

    def show_words(self, words: Words) -> None:
        """Name the button, and what stands below."""
        self.button.setText(words.say("Show the result"))
        self._rest.show_words(words.say("More, if you have the paper or the message at hand. It is not needed."))


class DeskPage(FormPage):
    """The form. When it is `done`, what stands there has been told to the interview."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.asking, self._lead = Text("soft"), Text("lead")
        self.checklist, self.enough = Checklist(), EnoughNow()
        self.enough.button.clicked.connect(self.submit)
        self._place.setSpacing(ROW)
        for part in (self.asking, self.heading, self._lead):
            self.column.addWidget(part)
        self.column.addLayout(self._place)
        self.column.addWidget(self.checklist)
        add_button(self.column, self.button)
        self.column.addStretch(1)
        self.checklist.edited.connect(self._fit_checklist)
        self.checklist.entered.connect(self._go_on_from)

    def show_form(self, interview: Interview, marks: Marks) -> None:
        """Show the form with the answers of an interview and what was marked before."""
        self.forget()
        self._interview = interview
        for fact in interview.book.desk.spec.questions:
            if fact == interview.book.desk.spec.sent:
                self._place.addWidget(self.enough)
            self._add(FieldBox(question_view(interview, fact, self.language.words)))
        self.checklist.show_fields(fields_view(interview, self.language.words))
        self.checklist.restore(marks)
        self.retranslate()
        self._fit_questions()

    def forget(self) -> None:
        """Drop everything that stands in the form."""
        self._interview, self._faults = None, {}
        self._place.removeWidget(self.enough)
        self.enough.hide()
        for field in self.fields:
            self._place.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = []
        self.checklist.restore({})

    def first(self) -> QWidget:
        return self.fields[0].input.first() if self.fields else self.heading

    def tell_all(self) -> None:
        self._take()
        self._say_faults()

    def keep(self) -> None:
        """Keep what can be kept, without a word about the rest."""
        self._take()

    def point_to(self, fact: str) -> None:
        """Lead to a question that is still open."""
        self.lead_to(next(field for field in self.fields if field.fact == fact))

    def retranslate(self) -> None:
        if self._interview is None:
            return
        words = self.language.words
        self.asking.show_words(asking_line(self._interview, words))
        self.heading.show_words(words.say("Your summons"))
        self._lead.show_words(words.say("Tell what is on the paper or in the message. You may leave anything open."))
        for field in self.fields:
            field.show_words(question_view(self._interview, field.fact, words), words)
        self.checklist.show_fields(fields_view(self._interview, words))
        self._fit_checklist()
        self.button.setText(words.say("Show the result"))
        self.enough.show_words(words)
        self._say_faults()

    def _add(self, field: FieldBox) -> None:
        self.fields.append(field)
        self._place.addWidget(field)
        field.edited.connect(lambda: self._edit(field))
        field.entered.connect(lambda: self._go_on_from(field))

    def _edit(self, field: FieldBox) -> None:
        """An answer was changed: other questions may make sense now, and what was wrong with it need not be so."""
        if self._faults.pop(field.fact, None):
            field.show_fault("")
        if self._interview is not None:
            self._take(whole=False)
            self._fit_questions()

    def _take(self, *, whole: bool = True) -> None:
        """Tell the interview what stands here; with a fault only where it was asked for."""
        if self._interview is None:
            return
        shown = {field.fact: field.entry() for field in self.fields}
        faults = take(self._interview, shown, self.language.words)
        self._faults = faults if whole else self._faults

    def _say_faults(self) -> None:
        for field in self.fields:
            fault = self._faults.get(field.fact)
            field.show_fault(fault.sentence(self.language.words) if fault else "")

    def _fit_questions(self) -> None:
        """Show what makes sense beside the answers, and nothing else."""
        if self._interview is None:
            return
        for field in self.fields:
            field.setVisible(is_shown(self._interview, field.fact))
        self.enough.setVisible(is_shown(self._interview, self._interview.book.desk.spec.sent))
        self.checklist.setVisible(shows_fields(self._interview))
        self._fit_checklist()

    def _fit_checklist(self) -> None:
        if self._interview is not None:
            purpose = self._interview.book.desk.spec.paper.purpose
            self.checklist.ask_listed(self.checklist.said().get(purpose) != "missing")

    def _go_on_from(self, here: QWidget) -> None:
        """To what comes next on the page, as Enter wishes."""
        marks = self.checklist.marks if not self.checklist.isHidden() else ()
        stops: list[QWidget] = [*(field for field in self.fields if not field.isHidden()), *marks, self.button]
        following = stops[min(stops.index(here) + 1, len(stops) - 1)]
        if isinstance(following, FieldBox):
            following.point()
        else:
            following.setFocus(Qt.FocusReason.TabFocusReason)
        self._bring_up(following)
