"""Consent and care, before the first save of a case: what the client is told, and what comes before any paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.law.book import RuleBook
from app.trouble import Trouble
from app.views.consent import consent_view
from app.words import mark
from ui.contacts import Contacts
from ui.held_key import key_hint, name_of_card
from ui.inputs.sending import Sending
from ui.language import Language
from ui.page import Page
from ui.rows import CheckRow, DoorRow
from ui.text import Bullets, Text

_NEEDED = mark("Tick both lines first. Without the client's agreement nothing is saved.")


class ConsentPage(Page):
    """`agreed` says that both lines are ticked and the case may be saved."""

    agreed = Signal()
    held = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._book: RuleBook | None = None
        self._lead = Text("lead")
        self._told_title, self._told = Text("second"), Bullets()
        self._danger_title, self._danger, self.card = Text("second"), Bullets(), DoorRow(sign="help")
        self._refer_title, self._refer, self._contacts = Text("second"), Bullets(), Contacts()
        self.heard, self.asked, self.sending = CheckRow("heard"), CheckRow("asked"), Sending()
        danger = (self._danger_title, self._danger, self.card, self.asked)
        told = (self._told_title, self._told, self.heard)
        refer = (self._refer_title, self._refer, self._contacts)
        for part in (self.heading, self._lead, *danger, *told, *refer, self.sending):
            self.column.addWidget(part)
        self.column.addStretch(1)
        for row in (self.heard, self.asked):
            row.toggled.connect(self.sending.calm)
        self.card.clicked.connect(self.held)
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
        self.sending.calm()

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
        self._refer_title.show_words(words.say("Who can help further"))
        self._refer.show_words(view.refer)
        self._contacts.show_contacts(view.contacts, entered=view.has_contacts)
        self.sending.show_words(words.say("Save the case"), "", words)

    def _send(self) -> None:
        missing = next((row for row in (self.asked, self.heard) if not row.isChecked()), None)
        if missing is None:
            self.agreed.emit()
            return
        self.sending.complain(Trouble(_NEEDED), self.language.words)
        focus: QWidget = missing
        focus.setFocus()
        self.bring_up(focus)

    def complain(self, fault: Trouble) -> None:
        """Say why it could not be saved."""
        self.sending.complain(fault, self.language.words)
