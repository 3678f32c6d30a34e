"""A table of texts: in columns where there is room, else one below the other. Each cell is read with its header."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from ui.language import Language
from ui.spacing import NEAR, PART
from ui.text import Text

_ROOM = 5.5  # times the height of a line for each column, on average
_PARTS = (4, 4, 5, 6, 7)
_GAP = PART


class Line(QFrame):
    """A thin line between two rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "line")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class Table(QWidget):
    """Rows under headers."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._wide: bool | None = None
        self.heads: list[Text] = []
        self.cells: list[list[Text]] = []
        self._lines: list[Line] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(NEAR)

    @property
    def is_wide(self) -> bool:
        """Whether the columns stand beside one another."""
        room = _ROOM * len(self._headers) * self.fontMetrics().height()
        return self.width() >= max(room, self._for_words)

    @cached_property
    def _for_words(self) -> float:
        """The width in which no word of any column need be parted."""
        bold = QFont(self.font())
        bold.setBold(True)
        plain, strong, shares = QFontMetricsF(self.font()), QFontMetricsF(bold), sum(_PARTS[: len(self._headers)])
        needed = 0.0
        for column, (header, part) in enumerate(zip(self._headers, _PARTS, strict=False)):
            cells = [word for row in self._rows for word in row[column].split()]
            wide = [strong.horizontalAdvance(word) for word in header.split()]
            wide += [plain.horizontalAdvance(word) for word in set(cells)]
            needed = max(needed, (max(wide, default=0) + 2) * shares / part)
        return needed + _GAP * (len(self._headers) - 1)

    def show_rows(self, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these rows, each with as many cells as there are headers."""
        self._headers, self._rows = tuple(headers), tuple(tuple(row) for row in rows)
        self.__dict__.pop("_for_words", None)
        self._make()
        self._word()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.__dict__.pop("_for_words", None)
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        if self._headers and self._wide is not self.is_wide:
            self._word()

    def _make(self) -> None:
        while len(self.heads) < len(self._headers):
            self.heads.append(Text("strong", self))
        while len(self.cells) < len(self._rows):
            self.cells.append([Text(parent=self) for _ in self._headers])
            self._lines.append(Line())
        while len(self.cells) > len(self._rows):
            for spare in (*self.cells.pop(), self._lines.pop()):
                self._grid.removeWidget(spare)
                spare.hide()
                spare.deleteLater()

    def _word(self) -> None:
        """Put the words into the cells, and the cells into their places."""
        self._wide = self.is_wide
        words = self._language.words
        for head, text in zip(self.heads, self._headers, strict=True):
            head.show_words(text if self._wide else "")
        for cells, row in zip(self.cells, self._rows, strict=True):
            for cell, header, text in zip(cells, self._headers, row, strict=True):
                spoken = words.say("{label}: {answer}", label=header, answer=text)
                cell.setAccessibleName(spoken)
                cell.show_words(text if self._wide else spoken)
        self._place()

    def _place(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        for column, part in enumerate(_PARTS):
            there = column < len(self._headers) if self._wide else not column
            self._grid.setColumnStretch(column, part if there else 0)
        for column, head in enumerate(self.heads):
            self._grid.addWidget(head, 0, column)
        deep = len(self._headers)
        for number, (line, cells) in enumerate(zip(self._lines, self.cells, strict=True)):
            first = 1 + number * (deep + 1)
            self._grid.addWidget(line, first, 0, 1, deep if self._wide else 1)
            for column, cell in enumerate(cells):
                at = (first + 1, column) if self._wide else (first + 1 + column, 0)
                self._grid.addWidget(cell, *at, top if self._wide else Qt.AlignmentFlag(0))
