"""`quqyq evaluate`: cases from a file, one or many, answered on standard output."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import IO, Any

from app.case import parse_case
from app.commands.call import DONE, UNUSABLE, complain, day_of
from app.evaluation import evaluate_as_json, evaluate_as_text
from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import CaseError
from app.law.load import load_rule_book
from app.words import Words, mark

LONGEST = 1_000_000


def run(options: argparse.Namespace, words: Words) -> int:
    """Evaluate the file that was named. Raises Trouble for one that cannot be used."""
    return _Run(load_rule_book(), day_of(options.on), words, options.json).file(options.case)


class _Run:
    """One run of `evaluate`: the rule book, the day, and how answers are printed."""

    def __init__(self, book: RuleBook, on: date, words: Words, as_json: bool) -> None:
        self._book = book
        self._on = on
        self._words = words
        self._as_json = as_json

    def file(self, name: str) -> int:
        """Evaluate a file; a .jsonl file line by line. Returns the exit code."""
        with _opened(name) as file:
            if name.endswith(".jsonl"):
                return self._lines(_numbered(file))
            self._case(_text(_read(file)), {})
        return DONE

    def _lines(self, lines: Iterable[tuple[int, bytes]]) -> int:
        code = DONE
        for number, line in lines:
            try:
                self._case(_text(line), {"line": number})
            except CaseError as error:
                complain(self._words.say("line {n}: {what}", n=number, what=error.sentence(self._words)))
                code = UNUSABLE
        return code

    def _case(self, text: str, extra: dict[str, Any]) -> None:
        facts = parse_case(text, self._book.facts, self._on)
        assessment = assess(self._book, facts, self._on)
        if self._as_json:
            answer = {**extra, **evaluate_as_json(self._book, facts, assessment, self._words)}
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            return
        lines = list(evaluate_as_text(self._book, facts, assessment, self._words))
        head = [self._words.say("Case in line {n}", n=extra["line"])] if extra else []
        sys.stdout.write("\n".join([*head, *lines, ""]) + "\n")


@contextmanager
def _opened(name: str) -> Generator[IO[bytes]]:
    try:
        file = _standard_input() if name == "-" else Path(name).open("rb")  # noqa: SIM115 (closed below)
    except (OSError, ValueError) as error:
        raise _unreadable(name) from error
    with nullcontext(file) if name == "-" else file:
        yield file


def _standard_input() -> IO[bytes]:
    if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] (closed by the caller)
        raise OSError
    return sys.stdin.buffer


def _read(file: IO[bytes]) -> bytes:
    try:
        return file.read(LONGEST + 1)
    except OSError as error:
        raise _unreadable(str(file.name)) from error


def _unreadable(name: str) -> CaseError:
    return CaseError(mark("The file “{name}” cannot be read. Check its name and place."), name=name[:200])


def _text(raw: bytes) -> str:
    if len(raw) > LONGEST:
        raise CaseError(mark("The case is too long: more than {n} bytes."), n=LONGEST)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseError(mark("The case is not text in UTF-8. Save it as UTF-8 and try again.")) from error


def _numbered(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers. Of a line that is far too long only the beginning is kept."""
    for number, line in enumerate(iter(lambda: file.readline(LONGEST + 1), b""), start=1):
        tail = line
        while len(tail) > LONGEST and not tail.endswith(b"\n"):
            tail = file.readline(LONGEST + 1)
        if line.strip():
            yield number, line
