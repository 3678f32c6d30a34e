"""Update the rules: what is in use, the packs that lie at hand, the ways back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal

from app.packs.finding import packs_in
from app.trouble import Trouble
from app.views.updates import BackView, UpdatesView
from ui.announce import announce
from ui.fold import Fold
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box, Notices
from ui.page import Page
from ui.pages.where import Folders
from ui.rows import DoorRow
from ui.spacing import NEAR
from ui.text import AS_IT_STANDS, Text


class UpdatePage(Page):
    """`chosen` names the file of a pack, `back_to` the kind of which earlier ones are wanted."""

    chosen = Signal(object)
    back_to = Signal(str)
    explains = False

    def __init__(self, language: Language, say: Callable[[], UpdatesView]) -> None:
        """`say` tells what is in use, in the language in force."""
        super().__init__(language)
        self._say = say
        self._fault: Trouble | None = None
        self._at_hand: tuple[Path, ...] = ()
        self._folder: Path | None = None
        self._packs: tuple[Path, ...] = ()
        self._ways_back: tuple[BackView, ...] = ()
        self._lead, self._in_use, self._barred = Text("lead"), Text("soft"), Box("quiet")
        self._faults, self.error = Notices(), Box("fault", "error")
        self._found, self._none = Text("section"), Text("soft")
        self.packs = Listing(self._make_pack, _word_pack, spacing=NEAR)
        self.others = Fold(language, self._make_folders)
        self.ways_back = Listing(self._make_way, _word_way)
        self._choice = (self._found, self.packs, self._none, self.others)
        told = (self.heading, self._lead, self._faults, self._in_use, self._barred, self.error)
        for part in (*told, *self._choice, self.ways_back):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def begin(self, at_hand: Sequence[Path]) -> None:
        """Look for packs in these folders."""
        self._at_hand, self._folder, self._fault = tuple(at_hand), None, None
        self.others.open(False)
        self.retranslate()

    def retranslate(self) -> None:
        view, words = self._say(), self.language.words
        self.heading.show_words(view.title)
        self._lead.show_words(view.lead)
        self._in_use.show_words(view.in_use)
        self._barred.show_words(view.barred)
        self._faults.show_words(view.faults)
        self.read_on_arrival(view.lead, view.barred, view.in_use, *view.faults)
        self._ways_back = view.ways_back
        self.ways_back.show_items(self._ways_back)
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        for part in self._choice:
            part.setVisible(not view.barred)
        if not view.barred:
            self._show_choice()

    def complain(self, fault: Trouble) -> None:
        """Say why a pack is not taken."""
        self._fault = fault
        self.error.show_words(fault.sentence(self.language.words))
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.error))
        announce(self, self.error.text.text(), urgent=True)

    def calm(self) -> None:
        """What was wrong need not be so any more."""
        self._fault = None
        self.error.show_words("")

    def forget(self) -> None:
        """Drop the folder that was walked to."""
        self._folder, self._fault, self._packs = None, None, ()
        self.others.open(False)
        self.packs.show_items(())

    def _show_choice(self) -> None:
        words = self.language.words
        self._packs = packs_in((*([self._folder] if self._folder else []), *self._at_hand))
        self._found.show_words(words.say("Packs at hand"))
        self.packs.show_items(self._packs)
        self._none.show_words("" if self._packs else words.say("None is in the usual folders. Look in another one."))
        self.others.show_part(words.say("Another folder"), lambda content: content.show_folder(self._here()))

    def _here(self) -> Path:
        return self._folder or (self._at_hand[0] if self._at_hand else Path.home())

    def _enter(self, folder: Path) -> None:
        self._folder = folder
        self.calm()
        self._show_choice()
        announce(self, folder.name)
        if self.others.content is not None:
            self.others.content.up.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_folders(self) -> Folders:
        folders = Folders(self.language)
        folders.entered.connect(self._enter)
        return folders

    def _make_pack(self) -> DoorRow:
        row = DoorRow(sign="page", bold=False)
        row.setProperty(AS_IT_STANDS, True)
        row.clicked.connect(lambda: self.chosen.emit(self._packs[self.packs.shown.index(row)]))
        return row

    def _make_way(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self.back_to.emit(self._ways_back[self.ways_back.shown.index(row)].kind))
        return row


def _word_pack(row: DoorRow, pack: Path) -> None:
    row.show_words(pack.name, str(pack.parent))


def _word_way(row: DoorRow, way: BackView) -> None:
    row.show_words(way.title, way.text)
