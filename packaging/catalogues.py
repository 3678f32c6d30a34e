"""The catalogues: extract the texts, check that nothing is missing, compile.

Usage: catalogues.py extract | check | compile
Texts come from the code (`say`, `count`, `mark`) and from the rules; the .pot carries neither dates nor line numbers,
so that a change in it is always a change of a text. To compile is part of installing, where Babel is not at hand.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.law.examples import example_texts, read_examples
from app.law.load import load_rule_book
from app.law.texts import rule_texts
from app.words import DOMAIN, LANGUAGES

LOCALES = ROOT / "locales"
TEMPLATE = LOCALES / f"{DOMAIN}.pot"
KEYWORDS: dict[str, tuple[int, ...] | None] = {"say": None, "mark": None, "count": (1, 2)}
PLACEHOLDER = re.compile(r"\{([\w:]*)\}")


@cache
def template() -> Catalog:
    """All texts of the program as they are now."""
    from babel.messages.catalog import Catalog
    from babel.messages.extract import extract_from_dir

    made = Catalog(project=DOMAIN, fuzzy=False)
    for folder in ("app", "ui"):
        found = extract_from_dir(ROOT / folder, [("**.py", "python")], keywords=KEYWORDS)
        for _, _, message, _, _ in sorted(found, key=lambda item: (str(item[0]), item[1])):
            made.add(message)
    book = load_rule_book(ROOT / "rules")
    for text in (*rule_texts(book), *example_texts(read_examples(book, ROOT / "rules"))):
        if text.text:
            made.add(text.text, context=text.context, auto_comments=[text.comment])
    return made


def catalogue(language: str) -> Catalog:
    """The catalogue of a language as it lies in the folder."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po

    path = _po(language)
    if not path.exists():
        return Catalog(locale=language, domain=DOMAIN, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def extract() -> int:
    """Write the template and bring every catalogue up to it; English repeats the source."""
    now = template()
    _write(TEMPLATE, now)
    for language in LANGUAGES:
        mine = catalogue(language)
        mine.update(now, no_fuzzy_matching=True)
        mine.obsolete.clear()
        if language == "en":
            _repeat_source(mine)
        _write(_po(language), mine)
    return 0


def check() -> int:
    """Report every fault of the catalogues; the result is the exit code."""
    faults = list(_faults())
    for fault in faults:
        sys.stderr.write(fault + "\n")
    return 1 if faults else 0


def compile_all() -> int:
    """Compile the catalogues with msgfmt, which refuses broken placeholders."""
    return max(_msgfmt(language, str(_po(language).with_suffix(".mo"))) for language in LANGUAGES)


def _faults() -> Iterator[str]:
    from babel.messages.plurals import get_plural

    if not TEMPLATE.exists() or _written(template()) != TEMPLATE.read_bytes():
        yield f"{TEMPLATE.name} is not up to date: run `make extract`"
    for language in LANGUAGES:
        mine = catalogue(language)
        if str(mine.plural_expr) != str(get_plural(language).plural_expr):
            yield f"{language}: the plural rule is not that of the language"
        wanted = {(m.context, _id(m)) for m in template() if m.id}
        yield from (f"{language}: entry missing: {key}" for key in wanted - {(m.context, _id(m)) for m in mine if m.id})
        yield from (fault for message in mine if message.id for fault in _message_faults(language, message))
        if _msgfmt(language, "/dev/null"):
            yield f"{language}: msgfmt refuses the catalogue"


def _message_faults(language: str, message: Message) -> Iterator[str]:
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    sources = message.id if isinstance(message.id, tuple | list) else (message.id,)
    where = f"{language}: {message.context or ''} “{sources[0][:60]}”"
    if not all(strings):
        yield f"{where}: not translated"
    if message.fuzzy:
        yield f"{where}: fuzzy"
    allowed = set(PLACEHOLDER.findall(sources[-1]))
    if any(string and set(PLACEHOLDER.findall(string)) != allowed for string in strings):
        yield f"{where}: placeholders differ"


def _repeat_source(mine: Catalog) -> None:
    for message in mine:
        if message.id:
            message.string = message.id


def _id(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _po(language: str) -> Path:
    return LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def _msgfmt(language: str, target: str) -> int:
    return subprocess.run(["msgfmt", "--check", "-o", target, str(_po(language))], check=False).returncode


def _written(mine: Catalog) -> bytes:
    from babel.messages.pofile import write_po

    buffer = io.BytesIO()
    mine = _settled_header(mine)
    write_po(buffer, mine, width=120, no_location=True, sort_output=False, omit_header=False, include_previous=False)
    text = buffer.getvalue().decode()
    return re.sub(r'^"(POT-Creation-Date|Generated-By):.*\n', "", text, flags=re.M).encode()


def _settled_header(mine: Catalog) -> Catalog:
    """Headers that say nothing about who ran the program when."""
    mine.last_translator = "Quqyq"
    mine.language_team = "Quqyq"
    mine.revision_date = datetime(2026, 11, 22, tzinfo=UTC)
    return mine


def _write(path: Path, mine: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_written(mine))


if __name__ == "__main__":
    commands = {"extract": extract, "check": check, "compile": compile_all}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    sys.exit(commands[sys.argv[1]]())
