"""Packs: how long an install takes with all its checks, and what an installed pack costs at every start."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measuring import Row, time_row

ROUNDS = 5


def rows() -> list[Row]:
    """The figures, against reading the rule book once in the same run."""
    from packs.making import TRUST, signed, whole_pack

    from app.law.load import load_rule_book
    from app.packs.installing import Installer
    from app.packs.store import Store

    read, installed, looked = list[float](), list[float](), list[float]()
    with tempfile.TemporaryDirectory() as name:
        file = signed(Path(name) / "new.pack", whole_pack())
        for number in range(ROUNDS + 1):
            home = Path(name) / str(number)
            read.append(_seconds(load_rule_book))
            installed.append(_seconds(lambda home=home: Installer(home, TRUST).install(file)))
            looked.append(_seconds(lambda home=home: Store(home, "rules", TRUST).chosen()))
    than, base = "reading the rule book", read[1:]
    return [
        time_row("a pack checked and installed", "< 3 s", installed[1:], base, than, 3, unit="s"),
        time_row("an installed pack held against its signature, at each start", "–", looked[1:], base, than, None),
    ]


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
