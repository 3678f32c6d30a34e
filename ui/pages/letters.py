"""The letters: those that the answers speak for first, all others folded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.law.interview import Interview
from app.views.letter_list import LetterGroup, LetterList, letter_list, letter_title
from app.views.letters import LetterView
from app.views.take_along import paper_door
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.pages.taking import TakingPage
from ui.rows import DoorRow
from ui.spacing import CARD, NEAR
from ui.text import Text


class LetterRows(Listing[DoorRow, LetterView]):
    """Ways to letters; in a group of its own the ground alone names them."""

    chosen = Signal(str, str)

    def __init__(self, language: Language, *, grouped: bool = False) -> None:
        super().__init__(self._make_row, self._word, spacing=NEAR)
        self._language, self._grouped = language, grouped
        self.letters: tuple[LetterView, ...] = ()

    def show_items(self, items: Sequence[LetterView]) -> None:
        """Show the ways to these letters; without any the column takes no room."""
        self.letters = tuple(items)
        super().show_items(items)

    def _make_row(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self._choose(self.letters[self.shown.index(row)]))
        return row

    def _choose(self, letter: LetterView) -> None:
        self.chosen.emit(letter.letter, letter.ground)

    def _word(self, row: DoorRow, letter: LetterView) -> None:
        if self._grouped:
            row.show_words(letter.ground_title)
        else:
            row.show_words(letter_title(letter, self._language.words), letter.about)


class GroupFold(Fold[LetterRows]):
    """Applications on grounds of one kind, folded."""

    def show_group(self, group: LetterGroup) -> None:
        """Show them."""
        self.show_part(group.title, lambda rows: rows.show_items(group.letters))


class OtherLetters(QWidget):
    """All letters that the answers do not speak for."""

    chosen = Signal(str, str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.rows, self.groups = LetterRows(language), Listing(self._make_group, GroupFold.show_group, spacing=NEAR)
        self.rows.chosen.connect(self.chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.setSpacing(NEAR)
        for part in (self.rows, self.groups):
            box.addWidget(part)

    def show_letters(self, letters: LetterList) -> None:
        """Show them."""
        self.rows.show_items(letters.others)
        self.groups.show_items(letters.groups)

    def _make_group(self) -> GroupFold:
        return GroupFold(self._language, self._make_rows)

    def _make_rows(self) -> LetterRows:
        rows = LetterRows(self._language, grouped=True)
        rows.chosen.connect(self.chosen)
        return rows


class LettersPage(TakingPage):
    """Offers the letters. `chosen` names one, and the ground that it is about."""

    chosen = Signal(str, str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self._title, self.none, self.rows = Text("second"), Box("quiet"), LetterRows(language)
        self.others = Fold(language, self._make_others)
        for part in (self._title, self.none, self.rows, self.others):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.rows.chosen.connect(self.chosen)

    def show_letters(self, interview: Interview, *, warns: bool) -> None:
        """Offer the letters for an interview; the others are folded."""
        self._interview = interview
        self.others.open(False)
        self.begin(warns=warns)

    def forget(self) -> None:
        """Drop what was offered: it tells of the answers."""
        self._interview = None
        self.others.open(False)
        self.rows.show_items(())
        if self.others.content is not None:
            self.others.content.show_letters(LetterList((), (), ()))

    def retranslate(self) -> None:
        if self._interview is None:
            return
        words, interview = self.language.words, self._interview
        found = letter_list(interview.book, interview.facts, interview.assess(), words)
        self.heading.show_words(paper_door("letters", words).title)
        self.lead.show_words(words.say("Choose a letter. You fill it in and read it before you save it."))
        self._title.show_words(words.say("Letters that fit your answers") if found.fitting else "")
        self.none.show_words("" if found.fitting else words.say("Your answers so far ask for none of the letters."))
        self.rows.show_items(found.fitting)
        self.others.show_part(words.say("All letters"), lambda content: content.show_letters(found))
        super().retranslate()

    def _make_others(self) -> OtherLetters:
        others = OtherLetters(self.language)
        others.chosen.connect(self.chosen)
        return others
