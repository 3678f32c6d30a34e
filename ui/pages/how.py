"""How this works: one page, read or not; nothing depends on it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.views.how import how_view
from app.views.keys import keys_view
from ui.fold import Fold
from ui.foot import WORDS_KEY_NAME
from ui.held_key import KEY_NAME
from ui.language import Language
from ui.page import Page
from ui.rows import DoorRow
from ui.text import Bullets, Text


class HowPage(Page):
    """A few lines, and the way to the words of the law."""

    glossary = Signal()
    update_rules = Signal()
    check = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._lead, self._lines, self.glossary_row = Text("lead"), Bullets(), DoorRow(bold=False)
        self.check_row = DoorRow(bold=False)
        self.keys = Fold[Bullets](language, Bullets)
        self.update_row = DoorRow(bold=False)
        self.glossary_row.clicked.connect(self.glossary)
        self.update_row.clicked.connect(self.update_rules)
        self.check_row.clicked.connect(self.check)
        ways = (self.glossary_row, self.update_row, self.check_row)
        for part in (self.heading, self._lead, self._lines, *ways, self.keys):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        words = self.language.words
        view = how_view(words, KEY_NAME, WORDS_KEY_NAME)
        self.heading.show_words(view.title)
        self._lead.show_words(view.lead)
        self._lines.show_words(view.lines)
        self.read_on_arrival(view.lead, *view.lines)
        self.glossary_row.show_words(words.say("Words of the law"))
        self.update_row.show_words(words.say("Update the rules…"))
        self.check_row.show_words(words.say("Check this program"))
        keys = keys_view(words)
        self.keys.show_part(keys.title, lambda lines: lines.show_words((keys.lead, *keys.lines)))
