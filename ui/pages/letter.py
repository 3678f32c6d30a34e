"""One letter: what to know before, the fields, its language, its text, and the buttons to save and print it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.law.letters import Offer
from app.papers.letters.content import Person
from app.trouble import Trouble
from app.views.letter_list import LETTER_LANGUAGES, READING_COPY, letter_language
from app.views.letters import FieldView, LetterView, letter_view
from app.words import Words
from ui.inputs.lines import LetterField
from ui.inputs.rowlist import RowList
from ui.language import Language
from ui.letter_preview import Preview
from ui.listing import Listing
from ui.notices import Box
from ui.outlet import PDF, PRINT, WORD, Outlet
from ui.page import Page
from ui.rows import ChoiceRow
from ui.spacing import CARD, NEAR, PART
from ui.text import Bullets, Text

if TYPE_CHECKING:
    from app.papers.letters.letter import FilledLetter

_PAUSE = 300  # milliseconds after the last key until the text follows


class LetterPage(Page):
    """What is typed here lies in `typed` only, which the letters of one session share."""

    def __init__(self, language: Language, spoken: Callable[[str], Words]) -> None:
        super().__init__(language)
        self._spoken = spoken
        self._shown: tuple[Person, Offer] | None = None
        self._view: LetterView | None = None
        self._filled: tuple[object, FilledLetter] | None = None
        self._making: Iterator[FieldView] = iter(())
        self.typed: dict[str, str] = {}
        self._ground, self._about, self._before_title = Text("lead"), Text(), Text("second")
        self.before, self._reviewed = Bullets(), Text("small")
        self._language_title, self.languages = Text("second"), RowList()
        self._language_title.setBuddy(self.languages)
        for code in LETTER_LANGUAGES:
            self.languages.add(ChoiceRow(code))
        self._fields_title, self._fields_note, self._by_hand = Text("second"), Text("soft"), Text("small")
        self.fields: Listing[LetterField, FieldView] = Listing(self._make_field, self._word_field, spacing=NEAR)
        self.text_title, self.preview, self.fault = Text("second"), Preview(), Box("fault", "error")
        self.outlet = Outlet(language, (WORD, PDF, PRINT))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._refresh)
        self._lay_out()
        self.languages.edited.connect(self._switch)

    @property
    def code(self) -> str:
        """The language of the letter."""
        return str(next(iter(self.languages.checked()), LETTER_LANGUAGES[0]))

    def show_letter(self, person: Person, offer: Offer) -> None:
        """Show a letter; what was typed for another one before is put in."""
        own = self.language.words.language
        self._shown = self._filled = None
        self._put_fields(())
        self._shown = (person, offer)
        code = own if own != READING_COPY else LETTER_LANGUAGES[0]
        self.languages.rows[LETTER_LANGUAGES.index(code)].setChecked(True)
        self.outlet.calm()
        self.retranslate()

    def forget(self) -> None:
        """Drop everything that was typed, and the letter."""
        self.typed.clear()
        self._pause.stop()
        self._shown = self._view = self._filled = None
        self._put_fields(())
        self.preview.show_letter(())
        self.outlet.calm()

    def filled(self) -> FilledLetter:
        """The letter with what was typed, as far as it can stand there. Raises Trouble if it cannot be made."""
        from app.papers.letters.letter import fill_letter

        assert self._shown is not None  # noqa: S101 (nothing can be pressed before a letter is shown)
        person, offer = self._shown
        sound = {box.field.name: box.text for box in self.fields.shown if box.sound and box.text.strip()}
        key = (self.code, tuple(sorted(sound.items())))
        if self._filled is None or self._filled[0] != key:
            self._filled = key, fill_letter(person, offer, self._spoken(self.code), sound)
        return self._filled[1]

    def point_to_fault(self) -> bool:
        """Lead to the first field that the letter cannot take; False if it takes all of them."""
        words = self.language.words
        wrong = [box for box in self.fields.shown if not box.check(words)]
        if wrong:
            wrong[0].point()
            self.bring_up(wrong[0])
        return bool(wrong)

    def retranslate(self) -> None:
        if self._shown is None:
            return
        words, (person, offer) = self.language.words, self._shown
        view = self._view = letter_view(person.book, person.facts, offer, words)
        self.heading.show_words(view.title)
        self._ground.show_words(view.ground_title)
        self._about.show_words(view.about)
        self._before_title.show_words(words.say("Know this before"))
        self.before.show_words(view.before)
        self._reviewed.show_words(view.reviewed)
        self.read_on_arrival(view.ground_title, view.about, *view.before)
        self._word_languages(words)
        self._fields_title.show_words(words.say("Fill in"))
        self._fields_note.show_words(
            words.say("Nothing has to be filled in. What you type is forgotten when you hide or close the program.")
        )
        by_hand = words.say("To be written by hand on the paper: {fields}", fields=words.join(view.by_hand))
        self._by_hand.show_words(by_hand if view.by_hand else "")
        self._put_fields(view.fields)
        self.text_title.show_words(words.say("This is how it reads"))
        self._refresh()
        self.outlet.calm()

    def _word_languages(self, words: Words) -> None:
        self._language_title.show_words(words.say("Language of the letter"))
        for row in self.languages.rows:
            name, note = letter_language(str(row.value), words)
            row.show_words(name, note)
            row.setAccessibleDescription(" ".join(filter(None, (self._language_title.text(), note))))

    def _put_fields(self, fields: tuple[FieldView, ...]) -> None:
        self._making = iter(fields[len(self.fields.shown) :])
        self.fields.show_items(fields)

    def _make_field(self) -> LetterField:
        field = next(self._making)
        box = LetterField(field, self.typed.get(field.name, ""))
        box.edited.connect(lambda: self._keep(box))
        box.left.connect(self._refresh)
        return box

    def _word_field(self, box: LetterField, field: FieldView) -> None:
        box.show_field(field, self.language.words)

    def _keep(self, box: LetterField) -> None:
        self.typed[box.field.name] = box.text
        self.outlet.calm()
        self._pause.start()

    def _switch(self) -> None:
        """The letter is wanted in another language: what was saved is not what stands here now."""
        self.outlet.calm()
        self._refresh()

    def _refresh(self) -> None:
        """Fill in the text anew, once somebody has typed and rests or goes on."""
        self._pause.stop()
        if self._shown is None:
            return
        try:
            self.preview.show_letter(self.filled().paragraphs)
        except Trouble as fault:
            self.preview.show_letter(())
            self.fault.show_words(fault.sentence(self.language.words))
        else:
            self.fault.show_words("")

    def _lay_out(self) -> None:
        sheet = QFrame()
        sheet.setProperty("look", "card")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.addWidget(self.preview)
        head = (self.heading, self._ground, self._about, self._before_title, self.before, self._reviewed)
        fill = (self._fields_title, self._fields_note, self.fields, self._by_hand)
        for part in (*head, self._language_title, self.languages, *fill, self.text_title, self.fault, sheet):
            self.column.addWidget(part)
        self.column.addWidget(self.outlet)
        self.column.addStretch(1)
        self.fault.hide()
