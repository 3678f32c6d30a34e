"""Reading what a command is given: a file that was named, or standard input."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import IO

from app.law.facts import CaseError
from app.words import mark

LONGEST, LONGEST_NAME = 1_000_000, 200


@contextmanager
def opened(name: str) -> Generator[IO[bytes]]:
    """A file, or standard input for "-"."""
    try:
        file = _standard_input() if name == "-" else Path(name).open("rb")  # noqa: SIM115 (closed below)
    except (OSError, ValueError) as error:
        raise _unreadable(name) from error
    with nullcontext(file) if name == "-" else file:
        yield file


def read_whole(file: IO[bytes]) -> bytes:
    """All of a file, or the beginning of one that is too long."""
    try:
        return file.read(LONGEST + 1)
    except OSError as error:
        raise _unreadable(str(file.name)) from error


def as_text(raw: bytes) -> str:
    """Bytes as text. Raises CaseError when they are too many or not UTF-8."""
    if len(raw) > LONGEST:
        raise CaseError(mark("The case is too long: more than {n} bytes."), n=LONGEST)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseError(mark("The case is not text in UTF-8. Save it as UTF-8 and try again.")) from error


def numbered(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers. Of a line that is far too long only the beginning is kept."""
    for number, line in enumerate(iter(lambda: _next_of(file), b""), start=1):
        tail = line
        while len(tail) > LONGEST and not tail.endswith(b"\n"):
            tail = _next_of(file)
        if line.strip():
            yield number, line


def _next_of(file: IO[bytes]) -> bytes:
    try:
        return file.readline(LONGEST + 1)
    except OSError as error:
        raise _unreadable(str(file.name)) from error


def _standard_input() -> IO[bytes]:
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] (closed by the caller)
        raise OSError
    return sys.stdin.buffer


def _unreadable(name: str) -> CaseError:
    return CaseError(mark("The file “{name}” cannot be read. Check its name and place."), name=name[:LONGEST_NAME])
