"""A bare wizard, packed like the program with the same interpreter and the same parts of Qt: the measure of sizes.

Nobody is given it. `make sizes` builds it, and sets the program beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from installers.names import ROOT
from installers.program import Cargo

WORK = ROOT / "build" / "bare"
_WIZARD = ROOT / "tests" / "bench" / "bare_wizard.py"
_START = """from PySide6.QtWidgets import QApplication

from ui.bare_wizard import show

if __name__ == "__main__":
    application = QApplication([])
    wizard = show()
    raise SystemExit(application.exec())
"""


def _files() -> Iterator[tuple[str, bytes]]:
    yield "ui/__init__.py", b""
    yield "ui/__main__.py", _START.encode()
    yield "ui/bare_wizard.py", _WIZARD.read_bytes()


BARE = Cargo(_files, frozenset({"pyside6_essentials", "shiboken6"}))
