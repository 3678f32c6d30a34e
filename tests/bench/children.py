"""Running `child.py`: one measured process, without a screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

CHILD = Path(__file__).with_name("child.py")


def child(what: str, until: str) -> dict[str, Any]:
    """The figures of one process: its `stages` in seconds of the processor, and when on the clock it had `painted`."""
    started = time.time()
    command = [sys.executable, str(CHILD), what, until]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment())
    figures = json.loads(done.stdout)
    return {**figures, "painted": figures.get("stages", {}).get("clock", started) - started}


def environment() -> dict[str, str]:
    """Without a screen, and without what is set for this interpreter."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
