"""The same program without a window."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from app.commands.call import DONE, UNUSABLE, complain
from app.packs.in_force import in_force
from app.trouble import Trouble
from app.words import LANGUAGES, Words, mark, words_for

ToPdf = Callable[[str, Path], None]
Preview = Callable[[Path, str], int]


def main(arguments: Sequence[str], to_pdf: ToPdf | None = None, preview: Preview | None = None) -> int:
    """Run a command; the result is the exit code: 0 done, 1 faults found, 2 unusable input.

    `to_pdf` draws a page of HTML into a file, `preview` opens the window on a folder of rules; the part with Qt lends
    both.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    options.to_pdf, options.preview = to_pdf, preview
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] (closed by the caller)
        complain(_CANNOT_WRITE)
        return UNUSABLE
    try:
        code = _run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        _write_to_nobody()
        return DONE
    except OSError:
        _write_to_nobody()
        complain(_CANNOT_WRITE)
        return UNUSABLE
    return code


_CANNOT_WRITE = mark("The answer could not be written out. Check the place it goes to, for example for free space.")


def _write_to_nobody() -> None:
    """Nobody reads standard output any more; let what is still buffered go nowhere, so that the end is quiet."""
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (open until the end)


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong with the call in one line."""

    def error(self, message: str) -> NoReturn:
        complain(f"{self.prog}: {message}")
        raise SystemExit(UNUSABLE)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="quqyq", description="Legal information, offline. Without a command: the window.",
        epilog="quqyq --held [--lang kk|ru|en]: the window, at the card for somebody who is being held or taken.",
    )  # fmt: skip
    commands = parser.add_subparsers(dest="command", required=True)
    _evaluate(commands.add_parser("evaluate", help="evaluate a case without the window"))
    _compare(commands.add_parser("compare", help="set two cases beside one another"))
    _rules(commands.add_parser("rules", help="check the rules"))
    _deadlines(commands.add_parser("deadlines", help="count the times that run from a day"))
    _calendar(commands.add_parser("calendar", help="the days to keep of a case, as a calendar file"))
    _card(commands.add_parser("card", help="the emergency card on one sheet to fold, in two languages"))
    _letter(commands.add_parser("letter", help="the letters that fit a case, or one of them"))
    _report(commands.add_parser("report", help="what the answer to a case says, on a few pages"))
    _settings(commands.add_parser("settings", help="what is remembered on this computer"))
    _pack(commands.add_parser("pack", help="packs of rules: build, sign, verify, install, compare, go back"))
    return parser


def _evaluate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", help="CASE.json, CASES.jsonl, or - for standard input")
    parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day asked about (today if left out)")
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")
    parser.add_argument(
        "--whole", action="store_true", help="CASES.jsonl: all that a single case is told, also as JSON"
    )
    _speaking(parser)


def _compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="A.json", help="a case, or - for standard input")
    parser.add_argument("second", metavar="B.json", help="the case to compare it with")
    parser.add_argument("--on", metavar="YYYY-MM-DD", help="one day to ask about for both (their own if left out)")
    parser.add_argument("--json", action="store_true", help="print the differences as JSON")
    _speaking(parser)


def _rules(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="rules_command", required=True)
    check = commands.add_parser("check", help="whether the rules are sound")
    check.add_argument("folder", nargs="?", help="a folder of rules (the program's own if left out)")
    check.add_argument("--prove", action="store_true", help="prove it over all answers (needs a solver)")
    _speaking(check)
    for name, told in (
        ("copy", "a copy of the rules in use, to work on"),
        ("words", "which texts of a folder of rules are to be translated"),
        ("preview", "the window on a folder of rules, read anew whenever a file is saved"),
    ):
        working = commands.add_parser(name, help=told)
        working.add_argument("folder", metavar="FOLDER")
        _speaking(working)
    book = commands.add_parser("book", help="the rule book for a lawyer's review")
    book.add_argument("folder", nargs="?", help="a folder of rules (the program's own if left out)")
    book.add_argument("-o", "--output", required=True, metavar="FILE", help="FILE.html or FILE.pdf")
    book.add_argument("--lang", choices=LANGUAGES, action="append", help="may be repeated; all three if left out")


def _deadlines(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", help="what happened")
    parser.add_argument("day", metavar="YYYY-MM-DD", help="the day on which it happened")
    _speaking(parser)


def _letter(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", help="a case, or - for standard input")
    parser.add_argument("letter", nargs="?", help="which letter to make (a list of them if left out)")
    parser.add_argument("--ground", metavar="RULE", help="the ground that the letter is about")
    parser.add_argument("--blanks", metavar="FILE.json", help="what fills the blanks, or - for standard input")
    parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day asked about (today if left out)")
    parser.add_argument("-o", "--output", metavar="FILE", help="FILE.docx or FILE.pdf")
    _speaking(parser)


def _calendar(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", help="CASE.json, or - for standard input")
    parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day asked about (today if left out)")
    parser.add_argument("-o", "--output", required=True, metavar="FILE.ics")
    parser.add_argument("--plain", action="store_true", help="say what each day is about (neutral titles if left out)")
    _speaking(parser)


def _report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", help="CASE.json, or - for standard input")
    parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day asked about (today if left out)")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="FILE.pdf or FILE.html")
    parser.add_argument("--lang", choices=LANGUAGES, action="append", help="twice for two languages side by side")


def _card(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", required=True, metavar="FILE.pdf")
    parser.add_argument("--lang", choices=LANGUAGES, action="append", help="given twice; kk and ru if left out")


def _settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--forget", action="store_true", help="remove it")
    _speaking(parser)


def _pack(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="pack_command", required=True)
    build = commands.add_parser("build", help="make a pack out of a folder of rules, or of a file of contacts")
    build.add_argument("folder", nargs="?", metavar="FOLDER", help="the rules in use if left out; a file of contacts")
    build.add_argument("-o", "--output", required=True, metavar="FILE")
    build.add_argument("--contacts", action="store_true", help="make a pack of contacts; FOLDER is their file")
    build.add_argument("--version", metavar="N.N.N", help="of contacts (the day of the last check if left out)")
    key = commands.add_parser("key", help="make a pair of keys: NAME.key to sign with, NAME.pub to check with")
    key.add_argument("-o", "--output", required=True, metavar="NAME")
    key.add_argument("--open", action="store_true", help="without a passphrase")
    sign = commands.add_parser("sign", help="sign a pack; the signature goes into FILE.minisig")
    sign.add_argument("--key", required=True, metavar="NAME.key", help="a key of ours or of minisign")
    sign.add_argument("file", metavar="FILE")
    verify = commands.add_parser("verify", help="whether a pack is whole and signed with a key")
    verify.add_argument("--key", required=True, metavar="NAME.pub")
    verify.add_argument("file", metavar="FILE")
    commands.add_parser("install", help="check a signed pack and use it").add_argument("file", metavar="FILE")
    commands.add_parser("list", help="what can be used on this computer")
    back = commands.add_parser("rollback", help="go back to earlier rules")
    back.add_argument("version", nargs="?", metavar="VERSION", help="the ones before those in use if left out")
    back.add_argument("--contacts", action="store_true", help="earlier contacts instead")
    diff = commands.add_parser("diff", help="what a signed pack, or a folder of rules, says otherwise")
    diff.add_argument("new", metavar="FILE", help="a signed pack, or a folder of rules")
    diff.add_argument("old", nargs="?", metavar="FOLDER", help="against these rules (those in use if left out)")
    diff.add_argument("--key", metavar="NAME.pub", help="trust this key for looking (that of the build if left out)")
    for command in commands.choices.values():
        _speaking(command)


def _speaking(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, default="en")


def _run(options: argparse.Namespace) -> int:
    words: Words | None = None
    try:
        words = words_for(_main_language(options))
        code = _command(options.command)(options, words)
    except Trouble as trouble:
        complain(trouble.sentence(words))
        code = UNUSABLE
    for fault in in_force().faults:
        complain(fault.sentence(words))
    return code


def _main_language(options: argparse.Namespace) -> str:
    """The language to speak in: the one that was chosen, or the first of several."""
    chosen = options.lang or "en"
    return chosen if isinstance(chosen, str) else str(chosen[0])


def _command(name: str) -> Callable[[argparse.Namespace, Words], int]:
    """The command's module is read only when it is asked for: most need little of the program."""
    return importlib.import_module(f"app.commands.{name}").run
