"""A passphrase: typed unseen, learnt by no keyboard, handed on as bytes that can be wiped.

What Qt and Python keep of a text until they reuse its memory cannot be wiped from here; `SECURITY.md` says so.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.cases.passphrase import passphrase_bytes
from app.trouble import Trouble
from app.views.passphrase import fault_of, strength_text
from app.words import Words
from ui.announce import announce
from ui.in_view import InView
from ui.no_drag import NoDrag
from ui.notices import Box
from ui.rows import ENTER, CheckRow
from ui.spacing import NEAR
from ui.text import Text

_LONGEST = 1000
_Hint = Qt.InputMethodHint
_UNLEARNT = _Hint.ImhSensitiveData | _Hint.ImhNoPredictiveText | _Hint.ImhHiddenText | _Hint.ImhNoAutoUppercase
_Echo = QLineEdit.EchoMode


class SecretField(QLineEdit):
    """One line that shows dots, or what stands in it while `show_plain` holds."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        NoDrag(self)
        self.show_plain(False)
        self.textEdited.connect(self._cut)
        InView(self)

    def show_plain(self, wanted: bool) -> None:
        """Show the letters, or dots in their places. No keyboard learns them either way."""
        self.setEchoMode(_Echo.Normal if wanted else _Echo.Password)
        self.setInputMethodHints(_UNLEARNT)

    def wipe(self) -> None:
        """Empty the field; unlike `clear` this leaves nothing to be undone."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered.emit()

    def _cut(self, text: str) -> None:
        if len(text) > _LONGEST:
            self.setText(text[:_LONGEST])


class Passphrase(QWidget):
    """A passphrase; a `new` one is typed twice, and words tell how hard it is to guess. `sent` says Enter was pressed.

    `edited` says that something was typed: what was wrong need not be so any more.
    """

    sent = Signal()
    edited = Signal()

    def __init__(self, *, new: bool) -> None:
        super().__init__()
        self._new = new
        self._fault: Trouble | None = None
        self._words: Words | None = None
        self.field, self.again, self.shown = SecretField(), SecretField(), CheckRow(None)
        self._labels = (Text("strong"), Text("strong"))
        self._strength, self._errors = Text("small"), (Box("fault", "error"), Box("fault", "error"))
        self.error = self._errors[0]
        self.shown.framed = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        (first, second), (wrong, other) = self._labels, self._errors  # read in the order in which they stand
        for part in (first, self.field, wrong, self._strength, second, self.again, other, self.shown):
            box.addWidget(part)
        self.again.setVisible(new)
        for label, field in zip(self._labels, (self.field, self.again), strict=True):
            label.setBuddy(field)
            field.textChanged.connect(self._calm)
        for error in self._errors:
            error.hide()
        self.shown.toggled.connect(self._show_plain)
        self.field.entered.connect(self._enter)
        self.again.entered.connect(self.sent)

    def show_words(self, words: Words, name: str = "") -> None:
        """Word the fields, losing nothing that was typed; `name` tells which passphrase it is where there are two."""
        self._words = words
        names = (name or words.say("Passphrase"), words.say("The same passphrase once more"))
        for label, field, said in zip(self._labels, (self.field, self.again), names, strict=True):
            label.show_words(said if self._new or field is self.field else "")
            field.setAccessibleName(said)
        self.shown.show_words(words.say("Show what I type"))
        self._say()

    def take(self) -> bytearray:
        """What was typed, as bytes that whoever takes them wipes. Raises Trouble for a new one that cannot be used."""
        fault = fault_of(self.field.text(), self.again.text()) if self._new else None
        if fault is not None:
            raise fault
        return passphrase_bytes(self.field.text())

    def ask(self) -> bytearray | None:
        """What `take` hands on; or None, after the fault was told beside the field."""
        try:
            return self.take()
        except Trouble as fault:
            self.complain(fault)
            return None

    def complain(self, fault: Trouble) -> None:
        """Say beside the field what is wrong, and lead there; what is typed next takes the place of what was."""
        self._fault = fault
        wrong = self._wrong()
        self.error = self._errors[wrong is self.again]
        self._say()
        wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        wrong.selectAll()
        announce(self, self.error.text.text(), urgent=True)
        QTimer.singleShot(0, self, self._come_into_view)

    def wipe(self) -> None:
        """Drop everything that was typed, and what was wrong with it."""
        self._fault = None
        self.shown.setChecked(False)
        self.field.wipe()
        self.again.wipe()
        self._say()

    def first(self) -> QWidget:
        """The widget that takes the focus."""
        return self.field

    def _wrong(self) -> SecretField:
        """The field to type in anew: of a new passphrase that is good alone, the second one."""
        good = self._new and fault_of(self.field.text(), self.field.text()) is None
        return self.again if good else self.field

    def _come_into_view(self) -> None:
        from ui.outlet import bring_up

        bring_up(self.error)
        bring_up(self._wrong())

    def _say(self) -> None:
        if self._words is None:
            return
        self._strength.show_words(strength_text(self.field.text(), self._words) if self._new else "")
        said = self._fault.sentence(self._words) if self._fault else ""
        for error in self._errors:
            error.show_words(said if error is self.error else "")
        self.field.setAccessibleDescription(said or self._strength.text())
        self.again.setAccessibleDescription(said)

    def _calm(self) -> None:
        self._fault = None
        self._say()
        self.edited.emit()

    def _enter(self) -> None:
        if self._new:
            self.again.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.sent.emit()

    def _show_plain(self, wanted: bool) -> None:
        for field in (self.field, self.again):
            field.show_plain(wanted)
