"""A field for words to look for. Esc clears it; nothing typed here is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.no_drag import NoDrag

_LONGEST = 100


class SearchField(QLineEdit):
    """Takes words; an Esc that clears it hides nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        NoDrag(self)

    def close_by_escape(self) -> bool:
        """Clear the field; False if it was empty."""
        if not self.text():
            return False
        self.clear()
        return True
