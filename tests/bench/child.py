"""One measured process: starts the bare wizard or the program and reports on standard output.

Usage: child.py bare|program|held first-paint|journey|rules
"""

from __future__ import annotations

import time

STAGES = {"python": time.process_time()}

import json
import resource
import sys
import tracemalloc
from pathlib import Path
from typing import Any

from PySide6 import QtCore, QtWidgets

STAGES["qt"] = time.process_time()
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


class Exposed(QtCore.QObject):
    """Notes that a window was told to show itself, upon which it paints. It listens to nothing else: to listen to a
    whole program costs a third of a start."""

    came = False

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        self.came = self.came or event.type() == QtCore.QEvent.Type.Expose
        return False


def _until_painted(app: QtWidgets.QApplication, window: QtWidgets.QWidget) -> None:
    """Run until the window has been painted."""
    STAGES["window"] = time.process_time()
    exposed, handle = Exposed(), window.windowHandle()
    handle.installEventFilter(exposed)
    while not exposed.came:
        app.processEvents(QtCore.QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    STAGES["painted"], STAGES["clock"] = time.process_time(), time.time()


def _program(held: str | None = None) -> tuple[Any, Any]:
    """The program as it starts for a person, except that its event loop ends at the first paint.

    `held` starts it at the emergency card.
    """
    from ui.plain_imports import keep_imports_plain

    keep_imports_plain()  # first, as Qt is here already: in the program no module of ours comes between the two
    from ui.no_dumps import keep_no_dumps
    from ui.refusing import refuse_connections

    refuse_connections()
    keep_no_dumps()
    import ui.program

    STAGES["own"] = time.process_time()
    kept: list[Any] = []

    class Application(QtWidgets.QApplication):
        def exec(self) -> int:  # pyright: ignore[reportIncompatibleMethodOverride] (so that it has the window)
            window = next(w for w in self.topLevelWidgets() if type(w).__name__ == "Window")
            kept.extend((self, window))
            _until_painted(self, window)
            return 0

    ui.program.QApplication = Application
    ui.program.run(sys.argv[:1], held)
    return kept[0], kept[1]


def _bare() -> tuple[Any, Any]:
    from bare_wizard import show

    STAGES["own"] = time.process_time()
    app = QtWidgets.QApplication(sys.argv[:1])
    window = show()
    _until_painted(app, window)
    return app, window


def _rules() -> dict[str, float]:
    """Seconds of what is done beside the first page: the modules that read rules, and the rules themselves."""
    started = time.process_time()
    import app.law.load

    imported = time.process_time()
    app.law.load.load_rule_book()
    return {"modules": imported - started, "rules": time.process_time() - imported}


def main(what: str, until: str) -> int:
    """Run until the first page is painted, or further; print the figures as JSON."""
    if until == "rules":
        figures: dict[str, Any] = _rules()
    else:
        app, window = _bare() if what == "bare" else _program("" if what == "held" else None)
        figures = {"stages": STAGES}
        if until == "journey":
            from journey import walk

            figures |= walk(app, window)
    figures["peak_kb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    from held import held_kb

    figures["held_kb"] = {kind: held_kb(kind) for kind in ("RssAnon", "RssFile")}
    figures["modules"] = len(sys.modules)
    if tracemalloc.is_tracing():
        traced = tracemalloc.take_snapshot().statistics("filename")
        figures["traced"] = [(one.traceback[0].filename, one.size) for one in traced]
    figures["widgets"] = len(QtWidgets.QApplication.allWidgets())  # last, as it makes Python learn of each of them
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2]))
