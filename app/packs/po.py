"""Translations as people write them: a small part of the .po format, with a line number for every fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.catalogue import CatalogueError, mark
from app.law.faults import RuleError
from app.trouble import Trouble

LARGEST = 4_000_000
_LINE = re.compile(r'(?:(msgctxt|msgid|msgstr)\s+)?"((?:[^"\\]|\\.)*)"')
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


class TranslationError(RuleError, CatalogueError):
    """A file of translations cannot be used; the sentence names file and line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text of the rules: where it belongs, its English source, and what it is in the language, if anything."""

    context: str
    source: str
    said: str
    notes: tuple[str, ...] = ()


def written_po(entries: Iterable[Entry], lead: Iterable[str]) -> str:
    """The text of a file; `lead` are lines of comment at its head."""
    lines = [*(f"# {line}" for line in lead), 'msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\n"']
    for entry in entries:
        lines += ["", *(f"# {note}" for note in entry.notes)]
        lines += [f'{key} "{_escaped(text)}"' for key, text in
                  (("msgctxt", entry.context), ("msgid", entry.source), ("msgstr", entry.said))]  # fmt: skip
    return "\n".join(lines) + "\n"


def read_po(path: Path) -> list[Entry]:
    """The entries of a file but its head. Raises TranslationError with file and line."""
    try:
        if path.stat().st_size > LARGEST:
            raise OSError
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise _fault(path, 1, mark("the file cannot be read; save it as plain text in UTF-8")) from error
    return [entry for entry in _entries(path, text) if entry.source]


def _entries(path: Path, text: str) -> Iterator[Entry]:
    found, last, seen = dict[str, str](), "", set[tuple[str, str]]()
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        stripped = line.strip()
        if stripped.startswith("#"):
            continue
        if not stripped:
            if found:
                yield _entry(path, number - 1, found, seen)
            found, last = {}, ""
            continue
        part = _LINE.fullmatch(stripped)
        key = part[1] or last if part else ""
        if part is None or not key or (part[1] and key in found):
            raise _fault(
                path,
                number,
                mark("a line as msgctxt, msgid or msgstr with its text in quotation marks was expected here"),
            )
        found[key], last = found.get(key, "") + _plain(part[2]), key


def _entry(path: Path, line: int, found: dict[str, str], seen: set[tuple[str, str]]) -> Entry:
    if "msgid" not in found or "msgstr" not in found or (found["msgid"] and "msgctxt" not in found):
        raise _fault(path, line, mark("an entry has three parts: msgctxt, msgid and msgstr"))
    entry = Entry(found.get("msgctxt", ""), found["msgid"], found["msgstr"])
    if (entry.context, entry.source) in seen:
        raise _fault(path, line, mark("this text stands here twice; take one of the two out"))
    seen.add((entry.context, entry.source))
    return entry


def _fault(path: Path, line: int, what: str) -> TranslationError:
    return TranslationError(mark("{file}, line {line}: {what}."), file=path.name, line=line, what=Trouble(what))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), text)
