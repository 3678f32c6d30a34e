"""Where a file goes: its name, one of the usual places, or a folder that one walks to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.papers.folders import folders_in
from app.trouble import Trouble
from app.words import mark
from ui.announce import announce
from ui.fold import Fold
from ui.inputs.rowlist import RowList
from ui.language import Language
from ui.listing import Listing
from ui.no_drag import NoDrag
from ui.notices import Box
from ui.page import Page, add_button
from ui.rows import Button, ChoiceRow, DoorRow
from ui.spacing import CARD, NEAR
from ui.text import AS_IT_STANDS, Text

_REPLACE = mark("There is a file “{name}” in that place already. Press Save once more to replace it.")


class Place(NamedTuple):
    """A folder that is at hand: its name as a source text, or as the disk has it."""

    name: str
    folder: Path
    named_by_disk: bool = False


class Folders(QWidget):
    """The folders in a folder, and the way up."""

    entered = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.up, self.rows = DoorRow(bold=False), Listing(self._make, _word_folder, spacing=NEAR)
        self.found: tuple[Path, ...] = ()
        self._none = Text("soft")
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, 0, 0, NEAR)
        box.setSpacing(NEAR)
        for part in (self.up, self.rows, self._none):
            box.addWidget(part)
        self._folder = Path()
        self.up.clicked.connect(lambda: self.entered.emit(self._folder.parent))

    def show_folder(self, folder: Path) -> None:
        """Show what lies in it."""
        words, found = self._language.words, folders_in(folder)
        self._folder, self.found = folder, found
        self.up.show_words(words.say("One folder up"))
        self.up.setVisible(folder.parent != folder)
        self.rows.show_items(found)
        self._none.show_words("" if found else words.say("There are no folders in it."))

    def _make(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.setProperty(AS_IT_STANDS, True)
        row.clicked.connect(lambda: self.entered.emit(self.found[self.rows.shown.index(row)]))
        return row


def _word_folder(row: DoorRow, folder: Path) -> None:
    row.show_words(folder.name)


def tick_place(places: RowList, folder: Path | None) -> None:
    """Tick the place that has a folder, or none: that of several rows one is ticked does not hold here."""
    for row in places.rows:
        assert isinstance(row.value, Place)  # noqa: S101 (whoever makes such rows gives them places)
        told = row.blockSignals(True)
        row.setAutoExclusive(False)
        row.setChecked(row.value.folder == folder)
        row.setAutoExclusive(True)
        row.blockSignals(told)


class WherePage(Page):
    """Asks where a file goes. `sent` says that Save was pressed.

    One folder counts, the one shown above Save: the one that was chosen, or that of a whole path that was typed. The
    place that has it is ticked, and none where no place has it; choosing a place leaves of what was typed the name.
    """

    sent = Signal()
    explains = False

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.folder = Path()
        self._fault: Trouble | None = None
        self._name_fault: Trouble | None = None
        self._sure: Path | None = None
        self._name_label, self.name, self._hint = Text("strong"), QLineEdit(), Text("small")
        self._name_label.setBuddy(self.name)
        NoDrag(self.name)
        self._ask, self.places = Text("strong"), RowList()
        self._ask.setBuddy(self.places)
        self.others, self._here_label, self.here = Fold(language, self._make_folders), Text("strong"), Text()
        self.here.setProperty(AS_IT_STANDS, True)
        self.name_error, self.error = Box("fault", "error"), Box("fault", "error")
        self.button = Button("primary")
        name, where = (self._name_label, self.name, self.name_error, self._hint), (self._ask, self.places, self.others)
        for part in (self.heading, *name, *where, self._here_label, self.here, self.error):
            self.column.addWidget(part)
        add_button(self.column, self.button)
        self.column.addStretch(1)
        self._connect()

    def first(self) -> QWidget:
        return self.name

    def arrive(self) -> None:
        """The name is marked, so that typing puts another one in its place; its ending is left as it is."""
        super().arrive()
        self.name.setSelection(0, len(Path(self.name.text()).stem))

    @property
    def goes_to(self) -> Path:
        """The folder into which the file goes."""
        typed = self.name.text().strip()
        return (self.folder / typed).parent if typed else self.folder

    def show_places(self, places: Sequence[Place], folder: Path, name: str) -> None:
        """Offer these places and a name; the file goes into the folder unless another one is chosen."""
        self.folder = folder
        self._drop()
        for place in places:
            row = self.places.add(ChoiceRow(place))
            row.setProperty(AS_IT_STANDS, place.named_by_disk)
            row.toggled.connect(lambda on, row=row: on and self._choose(row))
            row.clicked.connect(lambda _=False, row=row: self._choose(row))
        self.name.setText(name)
        self.retranslate()

    def forget(self) -> None:
        """Drop the name and the place."""
        self.folder = Path()
        self._drop()
        self.name.clear()

    def retranslate(self) -> None:
        words = self.language.words
        self.heading.show_words(words.say("Where to save"))
        self._name_label.show_words(words.say("Name of the file"))
        self._hint.show_words(words.say("Choose a name that tells others nothing."))
        self.name.setAccessibleName(self._name_label.text())
        self._ask.show_words(words.say("Place"))
        for row in self.places.rows:
            assert isinstance(row.value, Place)  # noqa: S101 (as they were made above)
            row.show_words(row.value.name if row.value.named_by_disk else words.say(row.value.name))
            row.setAccessibleDescription(self._ask.text())
        self._here_label.show_words(words.say("The file goes into this folder:"))
        self.here.show_words(str(self.goes_to))
        self._tick()
        self.others.show_part(words.say("Another folder"), lambda content: content.show_folder(self.goes_to))
        self.name_error.show_words(self._name_fault.sentence(words) if self._name_fault else "")
        self.error.show_words(self._fault.sentence(words) if self._fault else "")
        self.name.setAccessibleDescription(self.name_error.text.text() or self._hint.text())
        self.button.setAccessibleDescription(self.error.text.text())
        self.button.setText(words.say("Save"))

    def replaces(self, target: Path) -> bool:
        """Whether a file may be replaced: at the second press; the first one only asks."""
        if self._sure == target:
            return True
        self.complain(Trouble(_REPLACE, name=target.name))
        self._sure = target
        return False

    def complain(self, fault: Trouble) -> None:
        """Say beside the button why it was not saved."""
        self._fault, self._name_fault, self._sure = fault, None, None
        self.retranslate()
        self._point_to(self.button, self.error)

    def refuse_name(self, fault: Trouble) -> None:
        """Say beside the name that no file can be written under it."""
        self._fault, self._name_fault, self._sure = None, fault, None
        self.retranslate()
        self._point_to(self.name, self.name_error)

    def _point_to(self, part: QWidget, said: Box) -> None:
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        for shown in (said, part):
            QTimer.singleShot(0, self, lambda shown=shown: self.ensureWidgetVisible(shown))
        announce(self, said.text.text(), urgent=True)

    def _tick(self) -> None:
        tick_place(self.places, self.goes_to)

    def _choose(self, row: ChoiceRow) -> None:
        if isinstance(row.value, Place):
            self._go_to(row.value.folder)

    def _go_to(self, folder: Path) -> None:
        self.folder = folder
        self.name.setText(Path(self.name.text().strip()).name)
        self._calm()
        announce(self, self.here.text())

    def _enter(self, folder: Path) -> None:
        """Go into a folder; its row is gone then, and the keys stay near."""
        self._go_to(folder)
        if self.others.content is not None:
            self.others.content.up.setFocus(Qt.FocusReason.OtherFocusReason)

    def _calm(self) -> None:
        """Another name or place: what was wrong need not be so any more."""
        self._fault = self._name_fault = self._sure = None
        self.retranslate()

    def _drop(self) -> None:
        """What was said and offered before."""
        self._fault = self._name_fault = self._sure = None
        self.others.open(False)
        self.places.drop()

    def _make_folders(self) -> Folders:
        folders = Folders(self.language)
        folders.entered.connect(self._enter)
        return folders

    def _connect(self) -> None:
        self.name.textEdited.connect(self._calm)
        self.name.returnPressed.connect(self.sent)
        self.button.asks_first = True
        self.button.clicked.connect(self.sent)
