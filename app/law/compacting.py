"""Writing the rules down in their compact form: the same rules give the same bytes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from app.law.compact import DAY, LIST, PAIRS, PLAIN, TUPLE, digest
from app.law.examples import read_examples
from app.law.load import check_together, compiled, read_folder
from app.law.reviews import standing_reviews
from app.law.rulefile import RuleFile
from app.law.strict import Strict, name_of, names_of
from app.packs.names import CONTACTS
from app.raw import is_list, is_mapping, is_tuple


def compact_form(folder: Path) -> bytes:
    """The rules of a folder in their compact form. Raises RuleError when they cannot be used."""
    files: dict[Path, RuleFile] = {}

    def opened(path: Path) -> RuleFile:
        """A file, once: where something is signed, the examples are asked for twice."""
        if path not in files:
            files[path] = RuleFile(path)
        return files[path]

    read = read_folder(folder, opened)
    together = sorted({path.relative_to(folder).as_posix() for path in files} - {CONTACTS})
    check_together(read)
    book = compiled(read, folder)
    standing_reviews(book, folder, opened)
    read_examples(book, folder, opened)
    known: dict[str, Any] = {}
    lines: list[bytes] = []
    for path, file in files.items():
        line = _line(file.content)
        lines.append(line)
        known[path.relative_to(folder).as_posix()] = [len(lines), digest(path.read_bytes()), digest(line)]
    return b"\n".join([_json({"together": together, "files": known}), *lines, b""])


def _line(content: Any) -> bytes:
    writer = _Writer()
    told = writer.told(content)
    return _json({"forms": [[name_of(form), names_of(form)] for form in writer.forms], "content": told})


class _Writer:
    """Puts values into what JSON can hold; `forms` gathers the forms that occur."""

    def __init__(self) -> None:
        self.forms: dict[type[Strict], int] = {}

    def told(self, value: Any) -> Any:
        if isinstance(value, Strict):
            number = self.forms.setdefault(type(value), len(self.forms))
            return [number, {field: self.told(part) for field, part in vars(value).items()}]
        if isinstance(value, date):
            return [DAY, value.isoformat()]
        if is_mapping(value) or is_list(value) or is_tuple(value):
            return [PLAIN, value] if _is_plain(value) else self._of_many(value)
        return value

    def _of_many(self, value: Any) -> list[Any]:
        if is_mapping(value):
            return [PAIRS, *(self.told(part) for pair in value.items() for part in pair)]
        return [TUPLE if is_tuple(value) else LIST, *map(self.told, value)]


def _is_plain(value: Any) -> bool:
    """Whether JSON gives it back as it is."""
    if is_mapping(value):
        return all(type(key) is str and _is_plain(part) for key, part in value.items())
    if is_list(value):
        return all(map(_is_plain, value))
    return value is None or type(value) in (str, int, float, bool)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
