"""Kill a program that is saving, at random moments, and look at what is left: `killing.py FOLDER TIMES SEED`
(with PYTHONPATH at the root of the project).

One process has the desk and forks the programs that save; each is killed without warning. Prints as JSON how often it
killed, how many saves had been confirmed, how often it hit one half way, and every fault. A save counts as confirmed
when the program has said so through a pipe.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import struct
import sys
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import NoReturn

from people_with_cases import CASE, PLANTED

from app.cases.content import CaseContent
from app.cases.desk import CaseDesk
from app.cases.keeping import sweep
from app.law.load import load_rule_book
from app.trouble import Trouble

BOOK = load_rule_book()
SAID, LONGEST, MOST_CASES = struct.Struct("Q8s"), 0.03, 12


def content(number: int) -> CaseContent:
    """A version of the case that can be told from the others."""
    return replace(CASE, notes=f"{PLANTED} {number} " + "я" * (number % 7 * 3000))


def number_of(found: CaseContent) -> int:
    """Which version it is."""
    return int(found.notes.split()[1])


def keep_saving(desk: CaseDesk, id_: str, number: int, pipe: int) -> NoReturn:
    """Save one case over and over, with a new one now and then, and say each time that it is done."""
    case = desk.open(id_)
    assert case.read_only is None, case.read_only
    while True:
        number += 1
        desk.save(case, content(number), BOOK)
        os.write(pipe, SAID.pack(number, b""))
        if number % 5 == 0:
            new = desk.save(None, content(number), BOOK)
            os.write(pipe, SAID.pack(number, bytes.fromhex(new.id)))


def killed(desk: CaseDesk, id_: str, number: int, after: float) -> list[tuple[int, str]]:
    """Let a program save, kill it so many seconds after its first save, and give what it had confirmed."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            keep_saving(desk, id_, number, into)
        os._exit(3)
    os.close(into)
    said = os.read(out, SAID.size)
    select.select([], [], [], after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"the program ended by itself: {status}"
    while more := os.read(out, 65536):
        said += more
    os.close(out)
    whole = len(said) - len(said) % SAID.size
    return [(n, new.hex() if any(new) else "") for n, new in SAID.iter_unpack(said[:whole])]


def faults(desk: CaseDesk, id_: str, confirmed: list[tuple[int, str]]) -> list[str]:
    """What was lost or is damaged, and where plain words lie."""
    found: list[str] = []
    last = max(number for number, _ in confirmed)
    for name, known in desk.each():
        if isinstance(known, Trouble):
            found.append(f"{name}: {known}")
        elif name == id_ and number_of(known) not in (last, last + 1):
            found.append(f"{last} was confirmed, {number_of(known)} is there")
    found += [f"{new} was confirmed and is gone" for _, new in confirmed if new and new not in desk.ids()]
    words = [PLANTED.encode(), b"birth_date", "яяя".encode()]
    found += [path.name for path in desk.folder.iterdir() if any(word in path.read_bytes() for word in words)]
    return found


def main(folder: Path, times: int, seed: int) -> int:
    """Kill so many times."""
    rng, desk = Random(seed), CaseDesk.make(folder, bytearray(b"for the tests"))
    case = desk.save(None, content(0), BOOK)
    desk.close(case)
    number, told, half_way, wrong = 0, 0, 0, list[str]()
    for _ in range(times):
        confirmed = killed(desk, case.id, number, rng.uniform(0, LONGEST))
        told += len(confirmed)
        half_way += any(path.suffix == ".part" for path in folder.iterdir())
        wrong += faults(desk, case.id, confirmed)
        sweep(folder)
        wrong += [path.name for path in folder.iterdir() if path.suffix != ".note"]
        number = number_of(desk.read(case.id))
        for id_ in desk.ids()[MOST_CASES:]:
            if id_ != case.id:
                desk.delete(id_)
    print(json.dumps({"killed": times, "confirmed": told, "half way": half_way, "faults": wrong[:20]}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
