"""One measured process: starts the bare wizard or the program and reports on standard output.

Usage: child.py bare|program|held first-paint|journey
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

from PySide6 import QtCore, QtWidgets

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


class Painted(QtCore.QObject):
    """Notes when the first page has been painted: at the first other event after a row of paint events."""

    began = False
    at = 0.0

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.Paint and isinstance(watched, QtWidgets.QWidget):
            Painted.began = True
        elif Painted.began and not Painted.at:
            Painted.at = time.time()
        return False


def _until_painted(app: QtWidgets.QApplication) -> int:
    while not Painted.at:
        app.processEvents(QtCore.QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return 0


def _program(painted: Painted, held: str | None = None) -> tuple[Any, Any]:
    """The program as it starts for a person, except that its event loop ends at the first paint.

    `held` starts it at the emergency card.
    """
    import ui.program

    kept: list[Any] = []

    class Application(QtWidgets.QApplication):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self.installEventFilter(painted)

        def exec(self) -> int:  # pyright: ignore[reportIncompatibleMethodOverride] (so that it has the window)
            kept.extend((self, next(w for w in self.topLevelWidgets() if type(w).__name__ == "Window")))
            return _until_painted(self)

    ui.program.QApplication = Application
    ui.program.run(sys.argv[:1], held)
    return kept[0], kept[1]


def main(what: str, until: str) -> int:
    """Run until the first page is painted, or through a whole journey; print the figures as JSON."""
    painted = Painted()
    if what == "bare":
        from bare_wizard import show

        app = QtWidgets.QApplication(sys.argv[:1])
        app.installEventFilter(painted)
        window: Any = show()
        _until_painted(app)
    else:
        app, window = _program(painted, "" if what == "held" else None)
    figures = {"painted": Painted.at}
    if until == "journey" and what == "program":
        from journey import walk

        figures |= walk(app, window)
    figures["peak_kb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2]))
