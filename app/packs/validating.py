"""Whether a pack that is signed is also sound. A key proves who made it, and nothing about what is in it."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import chain
from pathlib import Path

from app.law.book import RuleBook
from app.law.card_schema import ContactSpec
from app.law.examples import Example, example_texts, read_examples
from app.law.load import RuleError, load_rule_book
from app.law.reading import list_of
from app.law.rulefile import RuleFile
from app.law.soundness import Passed, check_rules
from app.law.texts import RuleText, rule_texts
from app.packs.in_force import in_force
from app.packs.manifest import Manifest
from app.packs.mo import read_mo
from app.packs.names import CATALOGUE, CONTACTS
from app.packs.opening import Pack
from app.packs.refusal import Refused
from app.packs.versions import ordered
from app.version import VERSION
from app.words import LANGUAGES, NAMES, CatalogueError, translations_in

RULES_ID = "kz"
_UNSEEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def check_pack(pack: Pack, folder: Path) -> None:
    """Read everything in a pack that was laid out in a folder, and run its checks.

    Raises Refused at the first fault.
    """
    check_unseen(pack.members)
    if pack.manifest.kind == "contacts":
        check_contacts(folder / CONTACTS)
    else:
        _check_rules(pack, folder)


def check_needs(manifest: Manifest) -> None:
    """Raises Refused for rules of another kind of law, and for those that need a newer program."""
    if manifest.kind == "rules" and manifest.id != RULES_ID:
        raise Refused("other_rules", name=manifest.id)
    if ordered(manifest.needs_program) > ordered(VERSION):
        raise Refused("program", needed=manifest.needs_program, present=VERSION)


def check_unseen(members: dict[str, bytes]) -> None:
    """Raises Refused for a text with characters that cannot be seen, or that turn the order of reading."""
    for name, content in members.items():
        if not name.endswith((".yaml", ".mo")):
            continue
        try:
            text = content.decode() if name.endswith(".yaml") else "\n".join(read_mo(content).values())
        except ValueError as error:
            raise Refused("members", name=name) from error
        if _UNSEEN.search(text):
            raise Refused("members", name=name)


def check_contacts(path: Path) -> tuple[ContactSpec, ...]:
    """The contacts in a file. Raises Refused when they cannot be used."""
    try:
        return tuple(list_of(RuleFile(path), ContactSpec))
    except RuleError as fault:
        raise Refused("contacts", fault=fault) from fault


def texts_of(book: RuleBook, examples: list[Example] | None = None) -> dict[tuple[str, str], RuleText]:
    """All texts of a book and its examples by context and source: what its catalogues hold."""
    texts = (*rule_texts(book), *example_texts(read_examples(book, book.folder) if examples is None else examples))
    return {(text.context, text.text): text for text in texts if text.text}


def _check_rules(pack: Pack, folder: Path) -> None:
    from app.papers.letters.checking import check_letters

    rules = folder / "rules"
    try:
        book = load_rule_book(rules)
        _check_edition(book, pack.manifest)
        examples = read_examples(book, rules)
        _check_catalogues(pack, texts_of(book, examples).keys())
        for fault in chain(check_rules(book, rules, examples, _passed(rules)), check_letters(book, rules)):
            raise Refused("rules", fault=fault)
    except (RuleError, CatalogueError) as fault:
        raise Refused("rules", fault=fault) from fault


def _passed(rules: Path) -> Passed | None:
    """The texts in force, if their wording was held against the very same lists; then it need not be once more."""
    own = in_force().rules
    same = all((rules / name).read_bytes() == (own / name).read_bytes() for name in ("forbidden.yaml", "glossary.yaml"))
    return translations_in if same else None


def _check_edition(book: RuleBook, manifest: Manifest) -> None:
    """What the list of contents says is what the rules say."""
    said = book.pack
    told = (said.id, said.version, said.law_as_of, said.checked_on)
    if told != (manifest.id, manifest.version, manifest.law_as_of, manifest.checked_on):
        raise Refused("manifest")


def _check_catalogues(pack: Pack, wanted: Collection[tuple[str, str]]) -> None:
    """Just the texts of these rules, each of them, in each language."""
    for language in LANGUAGES:
        try:
            found = read_mo(pack.members[CATALOGUE.format(language=language)])
        except (KeyError, ValueError) as error:
            raise Refused("catalogue", language=NAMES[language]) from error
        if found.keys() != wanted or not all(found.values()):
            raise Refused("catalogue", language=NAMES[language])
