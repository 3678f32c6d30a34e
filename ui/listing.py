"""A column of like things that follows a list: re-wording it keeps every widget, and so every open fold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.spacing import ROW

W = TypeVar("W", bound=QWidget)
T = TypeVar("T")


class Listing(QWidget, Generic[W, T]):
    """Widgets made by `make`, one for each item, filled by `fill`."""

    def __init__(
        self, make: Callable[[], W], fill: Callable[[W, T], None], parent: QWidget | None = None, spacing: int = ROW
    ) -> None:
        super().__init__(parent)
        self._make, self._fill = make, fill
        self.shown: list[W] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)

    def show_items(self, items: Sequence[T]) -> None:
        """Show these items; without any the column takes no room."""
        while len(self.shown) < len(items):
            self.shown.append(self._make())
            self._box.addWidget(self.shown[-1])
        while len(self.shown) > len(items):
            spare = self.shown.pop()
            self._box.removeWidget(spare)
            spare.hide()
            spare.deleteLater()
        for widget, item in zip(self.shown, items, strict=True):
            self._fill(widget, item)
        self.setVisible(bool(items))
