"""One case: what it comes to, its answers, notes and steps, and what can be done with its file."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.cases.at_work import AtWork
from app.cases.troubles import CHANGED
from app.law.interview import Interview
from app.trouble import Trouble
from app.views.case_facts import NO_NAME, case_view, state_text
from app.views.casework import saving_text, twin_text
from app.words import mark
from ui.announce import announce
from ui.case_steps import Steps
from ui.fold import Fold
from ui.inputs.lines import Line, Lines
from ui.language import Language
from ui.notices import Box
from ui.page import Page, add_button
from ui.rows import Button, CheckRow, DoorRow
from ui.spacing import CARD, NEAR
from ui.text import AS_IT_STANDS, Bullets, Text

_LINES = 5
_SURE = mark(
    "Deleting drops the key and the file for good. Copies on other disks stay. Press the row once more to delete."
)
_FILE_WAYS = ("archive", "export", "move", "delete")


class Answers(QWidget):
    """What was answered, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self._lines, self._none = Bullets(), Text("soft")
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.addWidget(self._lines)
        box.addWidget(self._none)

    def show_answers(self, lines: tuple[str, ...], none: str) -> None:
        """Show the answers, or the word that there are none."""
        self._lines.show_words(lines)
        self._none.show_words("" if lines else none)


class CasePage(Page):
    """What is typed goes into the case at once; `edited` says so. `way` names what is to be done with the file."""

    edited = Signal()
    saved = Signal()
    as_new = Signal()
    next_client = Signal()
    go_on = Signal()
    quick = Signal()
    answer = Signal()
    way = Signal(str)
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._shown: tuple[AtWork, Interview] | None = None
        self._fault: Trouble | None = None
        self._told: Trouble | None = None
        self._sure = False
        self._above, self._warning, self._standing, self._judged = Text("section"), Box("notice"), Text("lead"), Text()
        self._name_label, self.name, self._name_hint = Text("strong"), Line(), Text("small")
        self._name_label.setBuddy(self.name)
        self._name_error, self.twin = Box("fault", "error"), Box("quiet")
        self._others: frozenset[str] = frozenset()
        self.answers = Fold(language, Answers)
        self.go_on_row, self.quick_row, self.answer_row = (
            DoorRow(sign="check"),
            DoorRow(sign="tick"),
            DoorRow(sign="page"),
        )
        self._notes_label, self.notes, self.steps = Text("second"), Lines(_LINES), Steps(language)
        self._notes_label.setBuddy(self.notes)
        self.conscience, self._left_out = CheckRow(None), Text("small")
        self._state, self.error, self.told = Text("soft"), Box("fault", "error"), Box("quiet", sign="done")
        self.save_button, self.next_button, self._saving = Button("primary"), Button(), Text("small")
        self.new_button = Button()
        self._file, self.file_ways = Text("second"), {name: DoorRow(bold=False) for name in _FILE_WAYS}
        self._delete_error = Box("fault", "error")
        self._lay_out()
        self._connect()

    def show_case(self, work: AtWork, interview: Interview, others: frozenset[str] = frozenset()) -> None:
        """Show a case with the answers of the interview; `others` are the names of the other cases of the desk."""
        self._shown, self._fault, self._told, self._sure = None, None, None, False
        self._others = others
        self.answers.open(False)
        self.name.put(work.code_name)
        self.notes.put(work.notes)
        self.conscience.setChecked(work.with_conscience)
        self.steps.show_steps(work.steps, can_change=not work.read_only)
        for part in (self.name, self.notes, self.conscience, self.save_button):
            part.setEnabled(not work.read_only)
        self._shown = (work, interview)
        self.retranslate()

    def forget(self) -> None:
        """Drop everything of the case."""
        self._shown = self._fault = self._told = None
        self._others = frozenset()
        self.twin.show_words("")
        self.name.put("")
        self.notes.put("")
        self.steps.show_steps((), can_change=True)
        self.answers.open(False)
        for text in (self.heading, self._standing, self._judged, self._left_out, self._state):
            text.show_words("")
        if self.answers.content is not None:
            self.answers.content.show_answers((), "")

    def complain(self, fault: Trouble) -> None:
        """Say what could not be done, and why."""
        self._fault, self._told = fault, None
        if fault.text == NO_NAME:
            self._tell(self._name_error, self.name)
        else:
            self._tell(self.error, self.save_button)

    def tell(self, what: Trouble) -> None:
        """Say what was done."""
        self._fault, self._told = None, what
        self._tell(self.told, self.save_button)

    def is_sure(self) -> bool:
        """Whether the case may be deleted: at the second press; the first one only asks."""
        if self._sure:
            return True
        self._sure = True
        self.retranslate()
        announce(self, self._delete_error.text.text(), urgent=True)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self._delete_error))
        return False

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words, (work, interview) = self.language.words, self._shown
        view = case_view(work, interview, words)
        self._above.show_words(words.say("Case"))
        self.heading.setProperty(AS_IT_STANDS, bool(work.code_name))
        self.heading.show_words(view.name)
        self._warning.show_words(view.warning)
        self._standing.show_words(view.standing)
        self._judged.show_words(view.judged)
        self.read_on_arrival(view.warning, view.standing, view.judged)
        none = words.say("Nothing is answered yet.")
        self.answers.show_part(words.say("Answers"), lambda content: content.show_answers(view.answers, none))
        self._left_out.show_words(view.conscience)
        self._word_fields()
        self._word_ways()
        self._say()

    def _word_fields(self) -> None:
        words = self.language.words
        self._name_label.show_words(words.say("Code name"))
        self._name_hint.show_words(words.say("Neutral: no name, no town, nothing that points at the client."))
        self.name.setAccessibleName(self._name_label.text())
        self._notes_label.show_words(words.say("Your notes"))
        self.notes.setAccessibleName(self._notes_label.text())
        self.steps.retranslate()
        self.conscience.show_words(words.say("Keep the answers about faith and conscience in the file too"))
        self._saving.show_words(saving_text(words, new=self._shown is not None and self._shown[0].case is None))
        self.save_button.setText(words.say("Save"))
        self.next_button.setText(words.say("Next client"))

    def _word_ways(self) -> None:
        words = self.language.words
        work = self._shown[0] if self._shown else AtWork()
        self.go_on_row.show_words(
            words.say("Go on with the answers"), words.say("Each question shows why it is asked.")
        )
        self.quick_row.show_words(words.say("Quick entry"), words.say("A section a page, wholly by keys."))
        self.answer_row.show_words(
            words.say("The answer"), words.say("What the law says, for the answers given so far.")
        )
        self._file.show_words(words.say("The file") if work.case else "")
        laid = work.archived
        said = {
            "archive": words.say("Take back from the archive") if laid else words.say("Put into the archive"),
            "export": words.say("Save a copy for somebody else, with a passphrase of its own"),
            "move": words.say("Move to a stick or another folder"),
            "delete": words.say("Delete the case"),
        }
        for name, row in self.file_ways.items():
            row.show_words(said[name])
            row.setVisible(work.case is not None)
            row.setEnabled(not work.read_only or name == "export")

    def _say(self) -> None:
        words = self.language.words
        self._state.show_words(state_text(*self._shown, words) if self._shown and not self._told else "")
        fault, nameless = self._fault, self._fault is not None and self._fault.text == NO_NAME
        self.error.show_words(fault.sentence(words) if fault and not nameless else "")
        self._name_error.show_words(fault.sentence(words) if fault and nameless else "")
        self.twin.show_words(twin_text(self.name.text(), self._others, words))
        told = (self._name_error.text.text() or self._name_hint.text(), self.twin.text.text())
        self.name.setAccessibleDescription(" ".join(text for text in told if text))
        self.told.show_words(self._told.sentence(words) if self._told else "")
        self.new_button.setText(words.say("Save it as a new case"))
        self.new_button.setVisible(fault is not None and fault.text == CHANGED)
        self.save_button.setAccessibleDescription(self.error.text.text() or self._state.text())
        self._delete_error.show_words(words.say(_SURE) if self._sure else "")
        self.file_ways["delete"].setAccessibleDescription(self._delete_error.text.text())

    def _tell(self, box: Box, goal: QWidget) -> None:
        """Say it in a box, with the keys where one goes on from there."""
        self.retranslate()
        goal.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, box.text.text(), urgent=self._fault is not None)
        for part in (goal, box):
            QTimer.singleShot(0, self, lambda part=part: self.ensureWidgetVisible(part))

    def _edit(self) -> None:
        """What was typed goes into the case; what was said of an earlier press no longer matters."""
        if self._shown is None:
            return
        work, interview = self._shown
        work.code_name, work.notes = self.name.text(), self.notes.text()
        work.steps, work.with_conscience = self.steps.steps, self.conscience.isChecked()
        self._fault = self._told = None
        self._left_out.show_words(case_view(work, interview, self.language.words).conscience)
        twin = self.twin.text.text()
        self._say()
        if self.twin.text.text() != twin:
            announce(self.name, self.twin.text.text())
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.twin))
        self.edited.emit()

    def _go(self, name: str) -> None:
        self._sure = self._sure and name == "delete"
        self._say()
        self.way.emit(name)

    def _lay_out(self) -> None:
        name = (self._name_label, self.name, self._name_error, self.twin, self._name_hint)
        ways = (self.go_on_row, self.quick_row, self.answer_row)
        head = (self._above, self.heading, self._warning, self._standing, self._judged)
        notes = (self._notes_label, self.notes, self.steps, self.conscience, self._left_out)
        for part in (*head, self.answers, *ways, *name, *notes, self._state, self.error, self.told):
            self.column.addWidget(part)
        for button in (self.save_button, self.new_button, self.next_button):
            add_button(self.column, button)
        for part in (self._saving, self._file, *self.file_ways.values(), self._delete_error):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.conscience.framed = False

    def _connect(self) -> None:
        self.name.textEdited.connect(self._edit)
        self.name.returnPressed.connect(lambda: self.notes.setFocus(Qt.FocusReason.TabFocusReason))
        self.notes.textChanged.connect(self._edit)
        self.steps.changed.connect(self._edit)
        self.conscience.toggled.connect(self._edit)
        self.save_button.clicked.connect(self.saved)
        self.new_button.clicked.connect(self.as_new)
        self.next_button.clicked.connect(self.next_client)
        self.go_on_row.clicked.connect(self.go_on)
        self.quick_row.clicked.connect(self.quick)
        self.answer_row.clicked.connect(self.answer)
        self.file_ways["delete"].asks_first = True
        for name, row in self.file_ways.items():
            row.clicked.connect(lambda _=False, name=name: self._go(name))
