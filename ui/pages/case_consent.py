"""Consent and care, before the first save of a case: what the client is told, and what comes before any paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal

from app.law.book import RuleBook
from app.trouble import Trouble
from app.views.consent import consent_view
from app.views.take_along import agreement_door
from app.words import mark
from ui.announce import announce
from ui.contacts import Contacts
from ui.held_key import key_hint, name_of_card
from ui.inputs.sending import Sending
from ui.language import Language
from ui.notices import Box
from ui.page import Page
from ui.rows import CheckRow, DoorRow
from ui.text import Bullets, Text

_NEEDED = mark("Tick both lines first. Without the client's agreement nothing is saved.")


class ConsentPage(Page):
    """`agreed` says that both lines are ticked and the case may be saved."""

    agreed = Signal()
    held = Signal()
    paper = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._book: RuleBook | None = None
        self._lead = Text("lead")
        self._told_title, self._told = Text("second"), Bullets()
        self._danger_title, self._danger, self.card = Text("second"), Bullets(), DoorRow(sign="help")
        self.paper_row = DoorRow(bold=False, sign="page")
        self._refer_title, self._refer, self._contacts = Text("second"), Bullets(), Contacts()
        self.heard, self.asked, self.sending = CheckRow("heard"), CheckRow("asked"), Sending()
        self._missing: CheckRow | None = None
        self.missing = {row: Box("fault", "error") for row in (self.asked, self.heard)}
        danger = (self._danger_title, self._danger, self.card, self.asked, self.missing[self.asked])
        told = (self._told_title, self._told, self.heard, self.missing[self.heard], self.paper_row)
        refer = (self._refer_title, self._refer, self._contacts)
        for part in (self.heading, self._lead, *danger, *told, *refer, self.sending):
            self.column.addWidget(part)
        self.column.addStretch(1)
        for row in (self.heard, self.asked):
            row.toggled.connect(self._calm)
        self.card.clicked.connect(self.held)
        self.paper_row.clicked.connect(self.paper)
        self.sending.sent.connect(self._send)

    def begin(self, book: RuleBook) -> None:
        """Ask anew."""
        self.forget()
        self._book = book
        self.retranslate()

    def forget(self) -> None:
        """Drop what was ticked."""
        for row in (self.heard, self.asked):
            row.setChecked(False)
        self._calm()

    def retranslate(self) -> None:
        if self._book is None:
            return
        words, view = self.language.words, consent_view(self._book, self.language.words)
        self.heading.show_words(words.say("Consent and care"))
        self._lead.show_words(words.say("Before the first save. Go through it together with the client."))
        self.read_on_arrival(self._lead.text())
        self._danger_title.show_words(words.say("Immediate danger first"))
        self._danger.show_words(view.danger)
        self.card.show_words(name_of_card(words), key_hint(words))
        self.asked.show_words(words.say("I have asked about immediate danger"))
        self._told_title.show_words(words.say("What the client is told"))
        self._told.show_words(view.told)
        self.heard.show_words(words.say("The client has heard this and agrees that it is kept"))
        door = agreement_door(words)
        self.paper_row.show_words(door.title, door.text)
        self._refer_title.show_words(words.say("Who can help further"))
        self._refer.show_words(view.refer)
        self._contacts.show_contacts(view.contacts, entered=view.has_contacts)
        self.sending.show_words(words.say("Save the case"), "", words)
        self._say()

    def _send(self) -> None:
        self._missing = next((row for row in self.missing if not row.isChecked()), None)
        self._say()
        if self._missing is None:
            self.agreed.emit()
            return
        row, said = self._missing, self.missing[self._missing]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, said.text.text(), urgent=True)
        for part in (said, row):
            QTimer.singleShot(0, self, lambda part=part: self.ensureWidgetVisible(part))

    def _say(self) -> None:
        """Say under the line that is missing that it is."""
        for row, box in self.missing.items():
            box.show_words(self.language.words.say(_NEEDED) if row is self._missing else "")
            row.setAccessibleDescription(box.text.text())

    def _calm(self) -> None:
        """Something was ticked: what was wrong need not be so any more."""
        self._missing = None
        self._say()
        self.sending.calm()

    def complain(self, fault: Trouble) -> None:
        """Say why it could not be saved."""
        self.sending.complain(fault, self.language.words)
