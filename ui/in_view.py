"""What is typed is in view: under a long page its field may stand below a small window with large text at first."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.page import Page


def follow_typing(field: QLineEdit) -> None:
    """From now on have the page around a field scroll to it as soon as something is typed into it."""
    field.textEdited.connect(lambda: _bring_up(field))


def _bring_up(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, Page):
        around = around.parentWidget()
    if around is not None:
        around.bring_up(widget)
