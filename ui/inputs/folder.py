"""A folder: one of the usual places, or another one that is walked to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import asking_where
from ui.announce import announce
from ui.fold import Fold
from ui.inputs.rowlist import RowList
from ui.language import Language
from ui.pages.where import Folders, Place, tick_place
from ui.rows import ChoiceRow
from ui.spacing import NEAR
from ui.text import AS_IT_STANDS, Text


class FolderChoice(QWidget):
    """The usual places and the sticks, and under a fold every other folder. `changed` says that one was chosen."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.folder = Path()
        self._ask, self.places = Text("strong"), RowList()
        self._ask.setBuddy(self.places)
        self.others = Fold(language, self._make_folders)
        self._here_label, self.here = Text("strong"), Text()
        self.here.setProperty(AS_IT_STANDS, True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(NEAR)
        for part in (self._ask, self.places, self.others, self._here_label, self.here):
            box.addWidget(part)

    def begin(self, folder: Path | None = None) -> None:
        """Offer the places that there are now; the first one is chosen, or a folder that is named."""
        places = tuple(asking_where.places_at_hand())
        self.folder = folder or places[0].folder
        self.others.open(False)
        self.places.drop()
        for place in places:
            row = self.places.add(ChoiceRow(place))
            row.setProperty(AS_IT_STANDS, place.named_by_disk)
            row.setChecked(place.folder == self.folder)
            row.clicked.connect(lambda _=False, row=row: self._choose(row))
            row.toggled.connect(lambda on, row=row: on and self._choose(row))
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything; what is chosen stays chosen."""
        words = self._language.words
        self._ask.show_words(words.say("Place"))
        for row in self.places.rows:
            assert isinstance(row.value, Place)  # noqa: S101 (as they were made above)
            row.show_words(row.value.name if row.value.named_by_disk else words.say(row.value.name))
            row.setAccessibleDescription(self._ask.text())
        self._tick()
        self.others.show_part(words.say("Another folder"), lambda content: content.show_folder(self.folder))
        self._here_label.show_words(words.say("The folder that is chosen:"))
        self.here.show_words(str(self.folder))

    def forget(self) -> None:
        """Drop the place."""
        self.folder = Path()
        self.others.open(False)
        self.places.drop()
        self.here.show_words("")

    def first(self) -> QWidget:
        """The widget that takes the focus."""
        return self.places.first() if self.places.rows else self.others.line

    def _choose(self, row: ChoiceRow) -> None:
        if isinstance(row.value, Place) and row.value.folder != self.folder:
            self._go_to(row.value.folder)

    def _tick(self) -> None:
        tick_place(self.places, self.folder)

    def _go_to(self, folder: Path) -> None:
        self.folder = folder
        self.retranslate()
        announce(self, self.here.text())
        self.changed.emit()

    def _enter(self, folder: Path) -> None:
        """Go into a folder; its row is gone then, and the keys stay near."""
        self._go_to(folder)
        if self.others.content is not None:
            self.others.content.up.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_folders(self) -> Folders:
        folders = Folders(self._language)
        folders.entered.connect(self._enter)
        return folders
