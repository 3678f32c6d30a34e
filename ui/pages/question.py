"""One question: its heading, the ways to answer, what is wrong beside them, and the folded help."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.law.interview import Interview
from app.trouble import Trouble
from app.views.asking import asking_line
from app.views.do_next import SITUATION
from app.views.first_rows import is_held
from app.views.question import Refused, question_view, read_answer
from app.views.shapes import QuestionView
from app.words import mark
from ui.announce import announce
from ui.fold import Fold
from ui.inputs.choice import ChoiceInput
from ui.inputs.day import DayInput
from ui.inputs.number import NumberInput
from ui.inputs.several import SeveralInput
from ui.inputs.silence import Silence
from ui.language import Language
from ui.notices import Box
from ui.page import Page
from ui.spacing import CARD, NEAR
from ui.text import Bullets, Text

Input = ChoiceInput | SeveralInput | NumberInput | DayInput
_KINDS: dict[str, type[Input]] = {
    "choice": ChoiceInput,
    "bool": ChoiceInput,
    "set": SeveralInput,
    "integer": NumberInput,
    "date": DayInput,
}


class Reasons(QWidget):
    """Why a question is asked: a sentence, then what hangs on it."""

    def __init__(self) -> None:
        super().__init__()
        self._first, self._rest = Text(), Bullets()
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.setSpacing(NEAR)
        box.addWidget(self._first)
        box.addWidget(self._rest)

    def show_words(self, lines: tuple[str, ...]) -> None:
        """Show the lines."""
        self._first.show_words(lines[0] if lines else "")
        self._rest.show_words(lines[1:])


class QuestionPage(Page):
    """Asks one fact at a time and hands the answer to the interview."""

    answered = Signal()
    held_told = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self._view: QuestionView | None = None
        self._fault: Trouble | None = None
        self.input: Input | None = None
        self.asking, self._section, self.error = Text("soft"), Text("section"), Box("fault", "error")
        self.hint = Text()
        place = QWidget()
        self._place = QVBoxLayout(place)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(NEAR)
        self.why, self.not_sure = Fold(language, Reasons), Fold(language, Reasons)
        self.column.addWidget(self.asking)
        self.column.addWidget(self._section)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.hint)
        self.column.addWidget(self.error)
        self.column.addWidget(place)
        self.column.addSpacing(NEAR)
        self.column.addWidget(self.why)
        self.column.addWidget(self.not_sure)
        self.column.addStretch(1)
        for fold in (self.why, self.not_sure):
            fold.line.toggled.connect(self._say_help)

    def ask(self, interview: Interview, fact: str, *, open_why: bool = False) -> None:
        """Ask a fact, with the answer given before if there is one."""
        self._interview = interview
        self._view = view = question_view(interview, fact, self.language.words)
        self._fault = None
        self._put_input(_KINDS[view.kind](view))
        self.why.open(open_why)
        self.not_sure.open(False)
        self._say(view)
        self.fields.restore(view)
        self.fields.show()

    @property
    def fact(self) -> str:
        """What is asked, or was last."""
        return self._view.fact if self._view else ""

    @property
    def fields(self) -> Input:
        """The input of the present question."""
        assert self.input is not None  # noqa: S101 (only asked while a question shows)
        return self.input

    def first(self) -> QWidget:
        return self.fields.first() if self.input else self.heading

    def submit(self) -> None:
        """Take the answer as it stands, or say what is wrong with it."""
        if self._interview is None or self._view is None:
            return
        value = self.fields.value()
        try:
            self._hand_over(self._interview, self._view.fact, value)
        except Refused as fault:
            self._complain(fault)
            return
        fact = self._view.fact
        self.answered.emit()
        if fact == SITUATION and is_held(self._interview):
            self.held_told.emit()

    def keep(self) -> None:
        """Keep what stands in the input, if it is an answer, without going on; nothing is said if it is not."""
        if self._interview is None or self._view is None:
            return
        value = self.fields.value()
        if isinstance(value, Silence):
            return
        try:
            self._interview.note(read_answer(self._interview, self._view.fact, value, self.language.words))
        except Refused:
            return

    def retranslate(self) -> None:
        if self._interview is None or self._view is None:
            return
        self._view = question_view(self._interview, self._view.fact, self.language.words)
        self._say(self._view)

    def _hand_over(self, interview: Interview, fact: str, value: object) -> None:
        if value is Silence.NOTHING:
            raise Refused(mark("Please choose one of the answers."))
        if value is Silence.DONT_KNOW:
            interview.dont_know()
        elif value is Silence.DECLINED:
            interview.decline()
        else:
            interview.give(read_answer(interview, fact, value, self.language.words))

    def _put_input(self, made: Input) -> None:
        if self.input is not None:
            self._place.removeWidget(self.input)
            self.input.hide()
            self.input.deleteLater()
        self.input = made
        self._place.addWidget(made)
        self.heading.setBuddy(made)
        made.entered.connect(self.submit)
        made.edited.connect(self._calm)
        made.edited.connect(self._follow)

    def _say(self, view: QuestionView) -> None:
        words = self.language.words
        self.asking.show_words(asking_line(self._interview, words) if self._interview else "")
        self._section.show_words(view.section)
        self.heading.show_words(view.heading)
        self.hint.show_words(view.hint)
        self.fields.show_words(view, words)
        self.fields.setAccessibleDescription(view.hint)
        self.why.show_words(words.say("Why we ask"))
        self.not_sure.show_words(words.say("If you are not sure"))
        self.not_sure.setVisible(bool(view.not_sure))
        self._say_help()
        self._say_error()

    def _say_help(self) -> None:
        if self._view and self.why.content:
            self.why.content.show_words(self._view.why)
        if self._view and self.not_sure.content:
            self.not_sure.content.show_words((self._view.not_sure,))

    def _say_error(self) -> None:
        self.error.show_words(self._fault.sentence(self.language.words) if self._fault else "")

    def _complain(self, fault: Trouble) -> None:
        self._fault = fault
        self._say_error()
        field = self.fields.first()
        field.setAccessibleDescription(self.error.text.text())
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_fault)  # once the sentence has its place
        announce(self, self.error.text.text(), urgent=True)

    def _show_fault(self) -> None:
        """Bring what is wrong into view, and the field under it if there is room for both."""
        self.ensureWidgetVisible(self.fields.first())
        self.ensureWidgetVisible(self.error)

    def _calm(self) -> None:
        """The answer was changed: what was wrong need not be so any more."""
        if self._fault is not None and self._view is not None:
            self._fault = None
            self._say_error()
            self.fields.first().setAccessibleDescription("")
            self.fields.show_words(self._view, self.language.words)

    def _follow(self) -> None:
        """What was typed or chosen by a key is in view: under a long question it stands below the window at first."""
        focus = QApplication.focusWidget()
        if focus is not None and self.fields.isAncestorOf(focus) and not QApplication.mouseButtons():
            self.bring_up(focus)
