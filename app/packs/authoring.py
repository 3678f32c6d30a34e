"""The folder in which a lawyer works: a copy of the rules, and beside it the translations that are still to be made."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

from app.catalogue import Catalogue
from app.law.load import load_rule_book
from app.law.texts import RuleText
from app.packs.in_force import in_force
from app.packs.mo import BETWEEN
from app.packs.names import CONTACTS
from app.packs.po import Entry, read_po, written_po
from app.packs.validating import texts_of
from app.papers.saving import save_whole
from app.places import RULES, TRANSLATIONS
from app.trouble import Trouble
from app.words import LANGUAGES, mark, translations_in

SOURCE = "en"
_LEAD = (
    "Texts of the rules that are new or changed. Write the translation between the quotation marks of msgstr.",
    "Names in braces such as {n} stay as they are.",
)


def copy_rules(target: Path) -> None:
    """A copy of the rules in use to work on, with the guide and the template.

    Raises Trouble for a folder that is there already, and for a place that takes no files.
    """
    if target.exists():
        raise Trouble(mark("The folder “{name}” is there already. Name a new one."), name=target.name)
    force = in_force()
    try:
        shutil.copytree(force.rules, target)
        shutil.copy(force.contacts, target / CONTACTS)
        for path in RULES.glob("*"):
            if path.is_file() and not (target / path.name).exists():
                shutil.copy(path, target)
    except OSError as error:
        raise Trouble(mark("The rules could not be copied there. Choose another place."), name=target.name) from error


def bring_up(folder: Path) -> dict[str, int]:
    """Write the texts that lack a translation into the .po files of a folder; how many are open, by language.

    What is filled in already stays. Raises Trouble for rules that cannot be read, or a file with a fault.
    """
    texts = texts_of(load_rule_book(folder))
    return {language: _bring_up(folder, language, texts) for language in LANGUAGES if language != SOURCE}


def _bring_up(folder: Path, language: str, texts: dict[tuple[str, str], RuleText]) -> int:
    path = folder / TRANSLATIONS / f"{language}.po"
    mine = {(entry.context, entry.source): entry for entry in read_po(path)} if path.exists() else {}
    known = translations_in(language)
    before = _by_context(known)
    entries = [
        mine.get(key) or Entry(*key, "", tuple(_notes(text, before)))
        for key, text in texts.items()
        if key in mine or not known.pgettext(*key)
    ]
    path.parent.mkdir(exist_ok=True)
    save_whole(path, written_po(entries, _LEAD).encode())
    return sum(not entry.said for entry in entries)


def _notes(text: RuleText, before: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Where a text belongs, and what stood there before."""
    yield text.comment
    if text.context in before:
        source, said = before[text.context]
        yield f"before: {source}"
        yield f"before: {said}"


def _by_context(catalogue: NullTranslations | None) -> dict[str, tuple[str, str]]:
    """The texts of a catalogue and of those behind it by context, with their translations."""
    found: dict[str, tuple[str, str]] = {}
    while catalogue is not None:
        for key, said in catalogue.entries() if isinstance(catalogue, Catalogue) else ():
            context, between, source = key.partition(BETWEEN)
            if between:
                found.setdefault(context, (source, said))
        catalogue = getattr(catalogue, "_fallback", None)
    return found
