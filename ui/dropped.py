"""A file that is dropped on the window: looked at as a pack of rules, whichever page shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.packs.names import SIGNATURE_ENDING


class Dropped(QObject):
    """Hears what is dropped on a window; `file` names the pack, also where its signature was dropped."""

    file = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            path = _pack_in(event)
            if path is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent):
                    self.file.emit(path)
                return True
        return super().eventFilter(watched, event)


def _pack_in(event: QDropEvent) -> Path | None:
    """The one pack among the files that are dropped; two files may be a pack and its signature."""
    urls = event.mimeData().urls()
    names = {url.toLocalFile().removesuffix(SIGNATURE_ENDING) for url in urls if url.isLocalFile()}
    return Path(names.pop()) if len(names) == 1 and urls else None
