"""One column of readable width that scrolls up and down, never sideways. The very first page is nothing else."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.spacing import PART

_WIDEST = 33  # times the height of a line


class Column(QScrollArea):
    """What is put into `column` lies in the middle of the page, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # By name: once one of them is said in Python, all of Qt's enumerations are made, a tenth of a whole start.
        self.setProperty("focusPolicy", "NoFocus")
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setProperty("frameShape", "NoFrame")
        self.setWidgetResizable(True)
        self.setViewport(self._made_view())
        self._sheet = QWidget()
        self._sheet.setProperty("look", "page")
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        self.column.setSpacing(PART)
        beside = QHBoxLayout(self._sheet)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addStretch(1)
        beside.addWidget(self._inner, 1000)
        beside.addStretch(1)
        self.setWidget(self._sheet)
        self._fit()

    def _made_view(self) -> QWidget:
        """The viewport as Qt makes it. To name one that Qt has made, Python would first learn of all its widgets."""
        view = QWidget(self)
        view.setBackgroundRole(QPalette.ColorRole.NoRole)
        view.setAutoFillBackground(True)
        return view

    def _fit(self) -> None:
        """The widest column that still reads well, in the text size in force."""
        line = self.fontMetrics().height()
        self._inner.setMaximumWidth(_WIDEST * line)
        side = min(36, line)
        self.column.setContentsMargins(side, self._top(line), side, line)

    def _top(self, line: int) -> int:
        """The room above what comes first, by the height of a line."""
        return line
