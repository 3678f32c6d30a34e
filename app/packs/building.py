"""Making a pack out of a folder of rules: the same folder gives the same bytes, on every day and every computer."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from app.law.load import load_rule_book
from app.packs.archive import LARGEST_MEMBER, MOST_BYTES, MOST_MEMBERS, write_archive
from app.packs.bundled import version_of_day
from app.packs.manifest import Kind, Manifest, hashes_of
from app.packs.mo import written_mo
from app.packs.names import CATALOGUE, CONTACTS, MANIFEST, is_of_rules
from app.packs.validating import check_contacts, check_unseen, texts_of
from app.packs.versions import is_version
from app.places import TRANSLATIONS, locales_of
from app.trouble import Trouble
from app.version import VERSION
from app.words import LANGUAGES, mark, translations_in

_FOLDERS = ("", "grounds", "notes", "examples", "cards", "letters/kk", "letters/ru", "letters/en")
_KINDS = (".yaml", ".docx")


class Unbuildable(Trouble):
    """A folder out of which no pack can be made."""


def build_rules(folder: Path) -> bytes:
    """The pack of a folder of rules. Raises Trouble with the first fault: file, line, what is allowed.

    Whether the rules are sound is a question for `rules check`; this only reads them.
    """
    members = dict(_files(folder))
    book = load_rule_book(folder)
    texts = texts_of(book)
    for language in LANGUAGES:
        said = {key: text.text for key, text in texts.items()} if language == "en" else {}
        said = said or _translated(folder, language, list(texts))
        members[CATALOGUE.format(language=language)] = written_mo(said)
    spec = book.pack
    return _packed(
        "rules", spec.id, spec.version, (spec.law_as_of, spec.checked_on), spec.needs_program or VERSION, members
    )


def build_contacts(path: Path, version: str | None = None) -> bytes:
    """The pack of a file of contacts; its version is the day on which the last was checked, if none is given.

    Raises Trouble for a file that cannot be used.
    """
    contacts = check_contacts(path)
    if not contacts:
        raise Unbuildable(mark("There are no contacts in the file “{name}”. Write one into it."), name=path.name)
    days = [contact.checked_on for contact in contacts]
    version = version or version_of_day(max(days).isoformat())
    if not is_version(version):
        raise Unbuildable(mark("This is no version. Write whole numbers with points between, such as 2026.12.1."))
    members = {CONTACTS: path.read_bytes()}
    return _packed("contacts", "contacts", version, (min(days), max(days)), VERSION, members)


def _packed(
    kind: Kind, id_: str, version: str, days: tuple[date, date], needs: str, members: dict[str, bytes]
) -> bytes:  # fmt: skip
    check_unseen(members)
    as_of, checked = days
    manifest = Manifest(kind, id_, version, as_of, checked, needs, hashes_of(members))
    data = write_archive({MANIFEST: manifest.file, **members})
    large = max(map(len, members.values())) > LARGEST_MEMBER
    if large or len(members) >= MOST_MEMBERS or len(data) > MOST_BYTES:
        raise Unbuildable(mark("The rules are too large for a pack. Shorten the longest file, or take out letters."))
    return data


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The rule files and letters of a folder; what editors leave beside them is passed over.

    Raises Unbuildable for a rule file whose name or place a pack cannot hold, so that nothing is left out unnoticed.
    """
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.name.startswith((".", "~")) or path.suffix not in _KINDS or inside.parts[0] in (TRANSLATIONS, CONTACTS):
            continue
        name = f"rules/{inside.as_posix()}"
        if not is_of_rules(name) or path.is_symlink():
            raise Unbuildable(
                mark("The file “{name}” cannot go into a pack. Name it with small letters a to z, figures and _ only."),
                name=inside.as_posix(),
            )
        yield name, _content(path)


def _content(path: Path) -> bytes:
    """What stands in a file; the ends of lines are the same, whichever system wrote them."""
    raw = path.read_bytes()
    return raw.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n") if path.suffix == ".yaml" else raw


def _translated(folder: Path, language: str, keys: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The texts in a language. Raises Unbuildable when one is missing."""
    catalogue = translations_in(language, locales_of(folder))
    said = {(context, source): catalogue.pgettext(context, source) for context, source in keys}
    missing = [context for (context, _), text in said.items() if not text]
    if missing:
        raise Unbuildable(
            mark("{language}: {n} texts are not translated, the first is {context}. Run: quqyq rules words"),
            language=language, n=len(missing), context=missing[0],
        )  # fmt: skip
    return said
