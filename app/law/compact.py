"""The rules that came with the program, in the form in which they were read and checked when it was built.

`compact.jsonl` holds what each file of rules was read as, with the digests of that file and of the line itself. A file
that is no longer the one it was made of, a line that is damaged, a form that has other fields by now: each is read from
YAML and checked in full, as rules that were installed later always are.
"""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Any

from app.law.rulefile import Opener, RuleFile
from app.law.strict import Strict, form_called, names_of, unchecked
from app.packs.names import CONTACTS
from app.places import RULES
from app.raw import is_list

COMPACT = Path(__file__).with_name("compact.jsonl")
TUPLE, LIST, DAY, PAIRS, PLAIN = "tuple", "list", "day", "pairs", "plain"
_UNUSABLE = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


class Compact:
    """Opens files of a folder of rules, from their compact form where that still fits."""

    def __init__(self, folder: Path = RULES, compact: Path | None = None) -> None:
        self._folder, self._compact = folder, compact or COMPACT
        self._starts: list[int] = []
        self._files: dict[str, tuple[int, str, str]] = {}
        self._together: set[str] = set()
        self._opened: dict[str, bool] = {}
        try:
            with self._compact.open("rb") as file:
                self._starts = [0, *accumulate(map(len, file))]
            head: Any = json.loads(self._line(0))
            self._files, self._together = dict(head["files"]), set(head["together"])
        except _UNUSABLE:
            self._files = {}

    @property
    def whole(self) -> bool:
        """Whether just those files were opened that were checked together, and each is still the same.

        Contacts do not count: nothing in the rules rests on them.
        """
        return all(self._opened.values()) and self._opened.keys() == self._together

    def open(self, path: Path) -> RuleFile:
        """A file of rules. Raises RuleError for one that has to be read and cannot be."""
        if not path.is_relative_to(self._folder):
            return RuleFile(path)
        name = path.relative_to(self._folder).as_posix()
        try:
            content = self._content(path, name)
        except _UNUSABLE:
            content = None
        if name != CONTACTS:
            self._opened[name] = content is not None
        return RuleFile(path, content)

    def _line(self, number: int) -> bytes:
        """A line of the compact form. Only one is in memory at a time: half of them are seldom wanted."""
        with self._compact.open("rb") as file:
            file.seek(self._starts[number])
            return file.readline().rstrip(b"\n")

    def _content(self, path: Path, name: str) -> Any:
        """What a file was read as. Raises one of the errors above when that is not known."""
        number, of_file, of_line = self._files[name]
        line = self._line(number)
        if digest(path.read_bytes()) != of_file or digest(line) != of_line:
            raise ValueError("made of another file, or damaged")
        told = json.loads(line)
        forms = [form_called(form) for form, _ in told["forms"]]
        if [list(names_of(form)) for form in forms] != [fields for _, fields in told["forms"]]:
            raise ValueError("made of other forms")
        return _value(told["content"], forms)


def opener_of(folder: Path) -> Opener:
    """What opens the files of a folder: only those that came with the program have a compact form."""
    return Compact().open if folder == RULES else RuleFile


def digest(data: bytes) -> str:
    """The digest by which a file or a line is known again."""
    return sha256(data).hexdigest()


def _value(told: Any, forms: list[type[Strict]]) -> Any:
    """What was written as plain values, or as a list that begins with what it is: a word, or the number of a form."""
    if not is_list(told):
        return told
    kind = told[0]
    if isinstance(kind, int):
        return unchecked(forms[kind], {name: _value(part, forms) for name, part in told[1].items()})
    if kind == PLAIN:
        return told[1]
    if kind == DAY:
        return date.fromisoformat(told[1])
    parts = [_value(part, forms) for part in told[1:]]
    return {LIST: list, TUPLE: tuple, PAIRS: _pairs}[kind](parts)


def _pairs(parts: list[Any]) -> dict[Any, Any]:
    return dict(zip(parts[::2], parts[1::2], strict=True))
