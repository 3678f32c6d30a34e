"""Quick entry: the questions of one section on one page, only those that still matter, wholly by keys."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from app.law.interview import Interview
from app.views.asking import asking_line
from app.views.question import Refused
from app.views.quick import field_view, open_facts, place_text, questions_in, section_title, tell
from ui.announce import announce
from ui.form_page import FormPage
from ui.inputs.field import FieldBox
from ui.language import Language
from ui.page import add_button
from ui.spacing import NEAR
from ui.text import Text


class QuickPage(FormPage):
    """One section. When it is `done`, the next one is wanted."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.section = ""
        self._asking, self._above, self._hint, self._nothing = Text("soft"), Text("section"), Text("small"), Text()
        self._place.setSpacing(NEAR)
        for part in (self._asking, self._above, self.heading, self._hint, self._nothing):
            self.column.addWidget(part)
        self.column.addLayout(self._place)
        add_button(self.column, self.button)
        self.column.addStretch(1)

    def show_section(self, interview: Interview, section: str) -> None:
        """Ask a section, with the answers given before."""
        self.forget()
        self._interview, self.section = interview, section
        for fact in questions_in(interview, section):
            self._put(len(self.fields), fact)
        self.retranslate()
        self._fit_questions()

    def forget(self) -> None:
        """Drop everything that stands here."""
        self._interview, self._faults, self.section = None, {}, ""
        while self.fields:
            self._take_out(0)

    def first(self) -> QWidget:
        shown = self._shown()
        return shown[0].input.first() if shown else self.button

    def tell_all(self) -> None:
        for field in self._shown():
            self._tell(field, whole=True)

    def retranslate(self) -> None:
        interview, words = self._interview, self.language.words
        if interview is None:
            return
        self._asking.show_words(asking_line(interview, words))
        self._above.show_words(place_text(interview, self.section, words))
        self.heading.show_words(section_title(interview, self.section, words))
        self._hint.show_words(words.say("Enter goes to the next question. What you do not know may stay open."))
        self.read_on_arrival(self._above.text(), self._hint.text())
        self._nothing.show_words("" if self._shown() else words.say("Nothing in this section can matter now."))
        self.button.setText(words.say("Go on"))
        for field in self.fields:
            field.show_words(field_view(interview, field.fact, words), words)
            fault = self._faults.get(field.fact)
            field.show_fault(fault.sentence(words) if fault else "")

    def _put(self, place: int, fact: str) -> None:
        assert self._interview is not None  # noqa: S101 (fields are made for an interview)
        field = FieldBox(field_view(self._interview, fact, self.language.words), compact=True)
        self.fields.insert(place, field)
        self._place.insertWidget(place, field)
        field.edited.connect(lambda: self._edit(field))
        field.entered.connect(lambda: self._go_on_from(field))

    def _take_out(self, place: int) -> None:
        field = self.fields.pop(place)
        self._place.removeWidget(field)
        field.hide()
        field.deleteLater()

    def _edit(self, field: FieldBox) -> None:
        """An answer was changed: other questions may matter now, and what was wrong with it need not be so."""
        if self._faults.pop(field.fact, None):
            field.show_fault("")
        self._tell(field, whole=False)
        self._fit_questions()

    def _tell(self, field: FieldBox, *, whole: bool) -> None:
        """Tell the interview what stands in a field; with a fault only where it was asked for."""
        assert self._interview is not None  # noqa: S101 (only fields of an interview are edited)
        try:
            lost = tell(self._interview, field.fact, field.entry(), self.language.words)
        except Refused as fault:
            if whole:
                self._faults[field.fact] = fault
                field.show_fault(fault.sentence(self.language.words))
            return
        for place, other in enumerate(self.fields):
            if other.fact in lost:
                self._empty(place)

    def _empty(self, place: int) -> None:
        """Ask anew what was answered about something else."""
        fact = self.fields[place].fact
        self._take_out(place)
        self._put(place, fact)
        assert self._interview is not None  # noqa: S101 (see above)
        self.fields[place].show_words(field_view(self._interview, fact, self.language.words), self.language.words)

    def _shown(self) -> list[FieldBox]:
        return [field for field in self.fields if not field.isHidden()]

    def _fit_questions(self) -> None:
        """Show what still matters, and nothing else; what has the focus stays."""
        if self._interview is None:
            return
        wanted, focus = open_facts(self._interview), QApplication.focusWidget()
        for field in self.fields:
            here = focus is not None and field.isAncestorOf(focus)
            field.setVisible(here or field.fact in wanted or field.fact in self._faults)
        words = self.language.words
        self._nothing.show_words("" if self._shown() else words.say("Nothing in this section can matter now."))

    def _go_on_from(self, field: FieldBox) -> None:
        """To the next question as Enter wishes; after the last one to the next section."""
        self._tell(field, whole=True)
        if field.fact in self._faults:
            field.point()
            announce(self, field.error.text.text(), urgent=True)
            return
        shown = self._shown()
        following = shown[shown.index(field) + 1 :]
        if not following:
            self.submit()
            return
        self.lead_to(following[0])
