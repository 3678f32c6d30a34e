"""Packs: how long an install takes with all its checks, and what an installed pack costs at every start."""

from __future__ import annotations

import statistics
import tempfile
from itertools import count
from pathlib import Path

from measuring import Row, rounds, time_row
from profiles import profile_of

ROUNDS, MOST = 5, 3


def rows() -> list[Row]:
    """The figures, against reading the rule book in the same rounds."""
    from packs.making import TRUST, signed, whole_pack

    from app.law.load import load_rule_book
    from app.packs.installing import Installer
    from app.packs.store import Store

    with tempfile.TemporaryDirectory() as name:
        file, numbers = signed(Path(name) / "new.pack", whole_pack()), count()

        def install() -> None:
            Installer(Path(name) / str(next(numbers)), TRUST).install(file)

        installed, looked, read = rounds(
            install, lambda: Store(Path(name) / "0", "rules", TRUST).chosen(), load_rule_book, count=ROUNDS
        )
        told = profile_of(install) if statistics.median(installed) >= MOST else ""
    than, held = "reading the rule book", "an installed pack held against its signature, at each start"
    return [
        time_row(
            "a pack checked and installed", f"< {MOST} s", installed, read, than, MOST, why=lambda: told, unit="s"
        ),
        time_row(held, "–", looked, read, than, None),
    ]
