"""A pack before it is used: who signed it, which edition it holds, what it says otherwise, and the button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from app.trouble import Trouble
from app.views.pack import DifferencesView, PackView
from ui.announce import announce
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.page import Page, add_button
from ui.pages.compared import DifferencesBox
from ui.rows import Button
from ui.spacing import PART
from ui.text import Bullets, Text


class OfferedPage(Page):
    """`wanted` says that the pack is to be installed."""

    wanted = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._fault: Trouble | None = None
        self._say: Callable[[], tuple[PackView, DifferencesView]] | None = None
        self._busy = False
        self._lines, self.button = Bullets(), Button("primary")
        self._working, self.error = Box("quiet", sign="wait"), Box("fault", "error")
        self._changes, self._alike, self._others = Text("second"), Text(), Text("soft")
        self.groups = Listing(lambda: DifferencesBox(self._names), DifferencesBox.show_group, spacing=PART)
        self.button.clicked.connect(self.wanted)
        for part in (self.heading, self._lines, self._working, self.error):
            self.column.addWidget(part)
        add_button(self.column, self.button)
        for part in (self._changes, self._alike, self.groups, self._others):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _names(self) -> tuple[str, str]:
        words = self.language.words
        return words.say("Until now"), words.say("From now on")

    def show_pack(self, say: Callable[[], tuple[PackView, DifferencesView]]) -> None:
        """Show a pack; `say` puts it into the language in force."""
        self._say, self._fault, self._busy = say, None, False
        self.retranslate()

    def forget(self) -> None:
        """Drop it."""
        self._say, self._fault, self._busy = None, None, False
        self.groups.show_items(())

    def work(self, busy: bool) -> None:
        """It is being checked and installed, or not any more."""
        self._busy, self._fault = busy, None
        self.retranslate()
        if busy:
            announce(self, self._working.text.text())

    def complain(self, fault: Trouble) -> None:
        """Say why it is not installed."""
        self._fault, self._busy = fault, False
        self.retranslate()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.error.text.text(), urgent=True)

    def retranslate(self) -> None:
        if self._say is None:
            return
        words = self.language.words
        pack, differences = self._say()
        self.heading.show_words(pack.title)
        self._lines.show_words(pack.lines)
        self.read_on_arrival(*pack.lines)
        self.button.setText(words.say("Install"))
        self.button.setEnabled(not self._busy)
        self._working.show_words(
            words.say("Every rule and every example is being checked. This takes a few seconds.") if self._busy else ""
        )
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self.button.setAccessibleDescription(self.error.text.text())
        self._changes.show_words(words.say("What changes") if differences.groups or differences.alike else "")
        self._alike.show_words(differences.alike)
        self.groups.show_items(differences.groups)
        self._others.show_words(differences.others)
