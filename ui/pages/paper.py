"""A paper, such as the report or the wallet card: in which languages, and the buttons to save and print them."""

from __future__ import annotations

from collections.abc import Callable

from app.views.take_along import PaperDoor, alone_or_paired, languages_text, pairs
from app.words import Words
from ui.inputs.rowlist import RowList
from ui.language import Language
from ui.outlet import PDF, PRINT, Outlet
from ui.pages.taking import TakingPage
from ui.rows import ChoiceRow
from ui.text import Text


class PaperPage(TakingPage):
    """A paper in the languages that are chosen; `door` names it. `paired` offers only two beside one another."""

    def __init__(self, language: Language, door: Callable[[Words], PaperDoor], *, paired: bool) -> None:
        super().__init__(language)
        self._door, self._paired = door, paired
        self._ask, self.rows, self.outlet = Text("strong"), RowList(), Outlet(language, (PDF, PRINT))
        self._ask.setBuddy(self.rows)
        for part in (self._ask, self.rows, self.outlet):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.rows.edited.connect(self.outlet.calm)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are chosen."""
        return next(row.value for row in self.rows.rows if row.isChecked() and isinstance(row.value, tuple))

    def begin(self, *, warns: bool) -> None:
        """Show it anew, in the language of now."""
        words = self.language.words
        self.rows.drop()
        for codes in pairs(words) if self._paired else alone_or_paired(words):
            self.rows.add(ChoiceRow(codes))
        self.rows.rows[0].setChecked(True)
        self.outlet.calm()
        super().begin(warns=warns)

    def forget(self) -> None:
        """Drop what was said of a file."""
        self.outlet.calm()

    def retranslate(self) -> None:
        words = self.language.words
        door = self._door(words)
        self.heading.show_words(door.title)
        self.lead.show_words(door.text)
        self._ask.show_words(words.say("Which two languages?") if self._paired else words.say("Which languages?"))
        for row in self.rows.rows:
            assert isinstance(row.value, tuple)  # noqa: S101 (as they were made above)
            row.show_words(languages_text(row.value, words))
            row.setAccessibleDescription(self._ask.text())
        self.outlet.retranslate()
        super().retranslate()
