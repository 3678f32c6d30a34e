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


Adding = Callable[..., argparse.ArgumentParser]
_FOLDER = "a folder of rules (the program's own if left out)"


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="quqyq", description="Legal information, offline. Without a command: the window.",
        epilog="quqyq --held [--lang kk|ru|en]: the window, at the card for somebody who is being held or taken. "
        "quqyq COMMAND --help tells more of a command.",
    )  # fmt: skip
    add = parser.add_subparsers(dest="command", required=True).add_parser
    _evaluate(_added(add, "evaluate", "evaluate a case without the window"))
    _compare(_added(add, "compare", "set two cases beside one another"))
    _rules(_added(add, "rules", "folders of rules: check, copy, translate, preview, print"))
    _deadlines(_added(add, "deadlines", "count the times that run from a day"))
    _calendar(_added(add, "calendar", "the days to keep of a case, as a calendar file"))
    _card(_added(add, "card", "the emergency card on one sheet to fold, in two languages"))
    _letter(_added(add, "letter", "the letters that fit a case, or one of them"))
    _report(_added(add, "report", "what the answer to a case says, on a few pages"))
    _settings(_added(add, "settings", "what is remembered on this computer"))
    _pack(_added(add, "pack", "packs of rules: build, sign, verify, install, list, compare, go back"))
    return parser


def _added(add: Adding, name: str, told: str) -> argparse.ArgumentParser:
    """A command, which is told alike in the list of all and at the head of its own help."""
    return add(name, help=told, description=f"{told[0].upper()}{told[1:]}.")


def _evaluate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", help="CASE.json, CASES.jsonl with a case on each line, or - for standard input")
    _on(parser)
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")
    parser.add_argument(
        "--whole", action="store_true", help="with --json, for CASES.jsonl: all that a single case is told; slower"
    )
    _speaking(parser)
    parser.epilog = (
        'A case: {"schema": 1, "facts": {"birth_date": "2005-03-01", "sex": "male"}}. The names and values stand in '
        "rules/facts.yaml."
    )


def _compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="A.json", help="a case, or - for standard input")
    parser.add_argument("second", metavar="B.json", help="the case to compare it with, or - for standard input")
    parser.add_argument("--on", metavar="YYYY-MM-DD", help="one day to ask about for both (their own if left out)")
    parser.add_argument("--json", action="store_true", help="print the differences as JSON")
    _speaking(parser)


def _rules(parser: argparse.ArgumentParser) -> None:
    add = parser.add_subparsers(dest="rules_command", required=True).add_parser
    check = _added(add, "check", "whether the rules are sound")
    check.add_argument("folder", nargs="?", metavar="FOLDER", help=_FOLDER)
    check.add_argument("--prove", action="store_true", help="prove it over all answers (needs a solver)")
    _speaking(check)
    for name, told, folder in (
        ("copy", "a copy of the rules in use, to work on", "where the copy goes; there must be nothing of that name"),
        ("words", "which texts of a folder of rules are to be translated", "the folder of rules"),
        ("preview", "the window on a folder of rules, read anew whenever a file is saved", "the folder of rules"),
    ):
        working = _added(add, name, told)
        working.add_argument("folder", metavar="FOLDER", help=folder)
        _speaking(working)
    book = _added(add, "book", "the rule book for a lawyer's review")
    book.add_argument("folder", nargs="?", metavar="FOLDER", help=_FOLDER)
    _output(book, "FILE", "FILE.html or FILE.pdf")
    _languages(book, "a language of the book; may be repeated (all three if left out)")


def _deadlines(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="what happened, by its name; any other word lists the names")
    parser.add_argument("day", metavar="YYYY-MM-DD", help="the day on which it happened")
    _speaking(parser)


def _letter(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", help="CASE.json, or - for standard input")
    parser.add_argument("letter", nargs="?", help="which letter to make (a list of them if left out)")
    parser.add_argument("--ground", metavar="RULE", help="the ground that the letter is about, by the id of its rule")
    parser.add_argument("--blanks", metavar="FILE.json", help="what fills the blanks, or - for standard input")
    _on(parser)
    _output(parser, "FILE", "FILE.docx or FILE.pdf", required=False)
    _speaking(parser)


def _calendar(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", help="CASE.json, or - for standard input")
    _on(parser)
    _output(parser, "FILE.ics", "the calendar file to write")
    parser.add_argument("--plain", action="store_true", help="say what each day is about (neutral titles if left out)")
    _speaking(parser)


def _report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", help="CASE.json, or - for standard input")
    _on(parser)
    _output(parser, "FILE", "FILE.pdf or FILE.html")
    _languages(parser, "the language of the report (en if left out); twice for two languages side by side")


def _card(parser: argparse.ArgumentParser) -> None:
    _output(parser, "FILE.pdf", "the sheet to write")
    _languages(parser, "a language of the card, given twice (kk and ru if left out)")


def _settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--forget", action="store_true", help="remove what is remembered")
    _speaking(parser)


def _pack(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(dest="pack_command", required=True)
    add = commands.add_parser
    build = _added(add, "build", "make a pack out of a folder of rules, or of a file of contacts")
    build.add_argument("folder", nargs="?", metavar="FOLDER", help="the rules or contacts (those in use if left out)")
    _output(build, "FILE", "the pack to write")
    build.add_argument("--contacts", action="store_true", help="make a pack of contacts; FOLDER is their file")
    build.add_argument(
        "--version", metavar="N.N.N", help="the version of the contacts (the day of the last check if left out)"
    )
    key = _added(add, "key", "make a pair of keys: NAME.key to sign with, NAME.pub to check with")
    _output(key, "NAME", "the name of the two files")
    key.add_argument("--open", action="store_true", help="keep the secret key without a passphrase")
    sign = _added(add, "sign", "sign a pack; the signature goes into FILE.minisig")
    sign.add_argument("--key", required=True, metavar="NAME.key", help="a secret key, of `pack key` or of minisign")
    sign.add_argument("file", metavar="FILE", help="the pack to sign")
    verify = _added(add, "verify", "whether a pack is whole and signed with a key")
    verify.add_argument("--key", required=True, metavar="NAME.pub", help="the public key to check with")
    verify.add_argument("file", metavar="FILE", help="the pack; its signature lies beside it")
    install = _added(add, "install", "check a signed pack and use it")
    install.add_argument("file", metavar="FILE", help="the pack; its signature lies beside it")
    _added(add, "list", "what can be used on this computer")
    back = _added(add, "rollback", "go back to earlier rules")
    back.add_argument(
        "version", nargs="?", metavar="VERSION", help="the version to go back to (the one before if left out)"
    )
    back.add_argument("--contacts", action="store_true", help="go back to earlier contacts instead")
    diff = _added(add, "diff", "what a signed pack, or a folder of rules, says otherwise")
    diff.add_argument("new", metavar="FILE", help="a signed pack, or a folder of rules")
    diff.add_argument("old", nargs="?", metavar="FOLDER", help="the rules to compare with (those in use if left out)")
    diff.add_argument("--key", metavar="NAME.pub", help="trust this public key (those of the build if left out)")
    for command in commands.choices.values():
        _speaking(command)


def _on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--on", metavar="YYYY-MM-DD", help="the day asked about (that of the case, or today, if left out)"
    )


def _output(parser: argparse.ArgumentParser, name: str, told: str, *, required: bool = True) -> None:
    parser.add_argument("-o", "--output", required=required, metavar=name, help=told)


def _languages(parser: argparse.ArgumentParser, told: str) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, action="append", help=told)


def _speaking(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="the language to answer in (en if left out)")


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
