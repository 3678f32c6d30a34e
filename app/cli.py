"""The same program without a window."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import IO, Any, NoReturn

from app.case import parse_case
from app.evaluation import evaluate_as_json, evaluate_as_text
from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import CaseError
from app.law.load import load_rule_book
from app.trouble import Trouble
from app.words import LANGUAGES, Words, mark, words_for

EVALUATED, UNUSABLE = 0, 2
LONGEST = 1_000_000


def main(arguments: Sequence[str]) -> int:
    """Run a command; the result is the exit code: 0 done, 2 unusable input."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] (closed by the caller)
        _complain(_CANNOT_WRITE)
        return UNUSABLE
    try:
        code = _evaluate(options)
        sys.stdout.flush()
    except BrokenPipeError:
        _write_to_nobody()
        return EVALUATED
    except OSError:
        _write_to_nobody()
        _complain(_CANNOT_WRITE)
        return UNUSABLE
    return code


_CANNOT_WRITE = mark("The answer could not be written out. Check the place it goes to, for example for free space.")


def _write_to_nobody() -> None:
    """Nobody reads standard output any more; let what is still buffered go nowhere, so that the end is quiet."""
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (open until the end)


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong with the call in one line."""

    def error(self, message: str) -> NoReturn:
        _complain(f"{self.prog}: {message}")
        raise SystemExit(UNUSABLE)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="quqyq", description="Legal information, offline. Without a command: the window.")
    commands = parser.add_subparsers(dest="command", required=True)
    evaluate = commands.add_parser("evaluate", help="evaluate a case without the window")
    evaluate.add_argument("case", help="CASE.json, CASES.jsonl, or - for standard input")
    evaluate.add_argument("--on", metavar="YYYY-MM-DD", help="the day asked about (today if left out)")
    evaluate.add_argument("--lang", choices=LANGUAGES, default="en")
    evaluate.add_argument("--json", action="store_true", help="print the answer as JSON")
    return parser


def _evaluate(options: argparse.Namespace) -> int:
    words: Words | None = None
    try:
        words = words_for(options.lang)
        run = _Run(load_rule_book(), _day(options.on), words, options.json)
        return run.file(options.case)
    except Trouble as trouble:
        _complain(trouble.sentence(words))
        return UNUSABLE


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
        return EVALUATED

    def _lines(self, lines: Iterable[tuple[int, bytes]]) -> int:
        code = EVALUATED
        for number, line in lines:
            try:
                self._case(_text(line), {"line": number})
            except CaseError as error:
                _complain(self._words.say("line {n}: {what}", n=number, what=error.sentence(self._words)))
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


def _day(text: str | None) -> date:
    if text is None:
        return date.today()  # noqa: DTZ011 (a calendar day where the person is)
    try:
        if len(text) != 10 or not text.isascii() or text[4] + text[7] != "--":
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError as error:
        what = mark("The day “{value}” is not possible; allowed is: an existing day written as YYYY-MM-DD.")
        raise CaseError(what, value=text[:40]) from error


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


def _complain(sentence: str) -> None:
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] (closed by the caller)
        sys.stderr.write(" ".join(sentence.split()) + "\n")
