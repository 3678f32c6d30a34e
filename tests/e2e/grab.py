"""Save what the X screen shows: grab.py FILE."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

if __name__ == "__main__":
    app = QApplication([])
    raise SystemExit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))
