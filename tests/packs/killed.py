"""Installs a pack again and again and kills the installing process each time; a program of its own, since it forks.

    killed.py HOME PACK PUBLIC_KEY KIND steps         at each step on the disk, one after the other
    killed.py HOME PACK PUBLIC_KEY KIND NUMBER:SEED   that many times, at random moments

It prints which version is in force after each kill, and fails if what is in force or kept is not whole.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from app.packs.in_force import look_again  # noqa: E402 (run as a program, from anywhere)
from app.packs.installing import Installer  # noqa: E402 (run as a program, from anywhere)
from app.packs.manifest import Kind  # noqa: E402 (run as a program, from anywhere)
from app.packs.minisign import read_public_key  # noqa: E402 (run as a program, from anywhere)
from app.packs.opening import trust_in  # noqa: E402 (run as a program, from anywhere)
from app.packs.store import Store  # noqa: E402 (run as a program, from anywhere)

STEPS = ("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree")


class Victim:
    """An install into a copy of a folder, in a child that does not live long."""

    def __init__(self, home: Path, pack: Path, key: str, kind: Kind) -> None:
        self.home, self.pack = home, pack
        self.kind: Kind = kind
        self.trust = trust_in(read_public_key(key), "test")
        self.into = home.with_name("one")

    def afresh(self) -> None:
        """A copy of the folder as it was."""
        shutil.rmtree(self.into, ignore_errors=True)
        shutil.copytree(self.home, self.into)

    def install(self) -> None:
        """The real thing, without the checks of the rules, which write nothing."""
        Installer(self.into, self.trust, check=lambda pack, folder: None).install(self.pack)

    def killed(self, before: Callable[[], None], kill: Callable[[int], None]) -> tuple[str, bool]:
        """Which version is in force after an install was cut short, and whether it was."""
        self.afresh()
        child = os.fork()
        if not child:
            before()
            self.install()
            os._exit(0)
        kill(child)
        _, status = os.waitpid(child, 0)
        return self.in_force(), os.WIFSIGNALED(status)

    def in_force(self) -> str:
        """The version in force; it and every kept one must be whole."""
        look_again()
        store = Store(self.into, self.kind, self.trust)
        for kept in store.kept():
            store.read(kept.folder)
        chosen = store.chosen()
        assert not chosen.faults, chosen.faults
        return chosen.pack.manifest.version if chosen.pack else "bundled"

    def finish(self, version: str) -> None:
        """What was left lying about is in the way of no other install, and gone after it."""
        if version != self.before:
            return
        self.install()
        assert self.in_force() != self.before
        assert not [path.name for path in (self.into / "packs" / self.kind).iterdir() if path.name.startswith(".")]

    @property
    def before(self) -> str:
        """The version in force before."""
        chosen = Store(self.home, self.kind, self.trust).chosen()
        return chosen.pack.manifest.version if chosen.pack else "bundled"


def at_each_step(victim: Victim) -> None:
    """Killed at the first step on the disk, at the second, and so on until an install comes through."""
    step, cut_short = 0, True
    while cut_short:
        step += 1
        version, cut_short = victim.killed(lambda step=step: _die_at(step, victim.into), lambda child: None)
        sys.stdout.write(version + "\n")
        victim.finish(version)


def at_random(victim: Victim, number: int, seed: int) -> None:
    """Killed at random moments of the time that an install takes."""
    victim.afresh()
    began = time.perf_counter()
    victim.install()
    took, rng = time.perf_counter() - began, random.Random(seed)

    def kill(child: int) -> None:
        time.sleep(rng.uniform(0, took * 1.2))
        os.kill(child, signal.SIGKILL)

    for _ in range(number):
        version, _ = victim.killed(lambda: None, kill)
        sys.stdout.write(version + "\n")
        victim.finish(version)


def _die_at(number: int, folder: Path) -> None:
    """At this step in a folder the process is gone, without a chance to tidy up."""
    seen = 0

    def hear(event: str, args: tuple[object, ...]) -> None:
        nonlocal seen
        if event in STEPS and args and str(folder) in str(args[0]):
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hear)


def main(home: str, pack: str, key: str, kind: Kind, how: str) -> int:
    """Do as the call says."""
    victim = Victim(Path(home), Path(pack), key, kind)
    if how == "steps":
        at_each_step(victim)
    else:
        number, _, seed = how.partition(":")
        at_random(victim, int(number), int(seed))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))  # pyright: ignore[reportArgumentType]
