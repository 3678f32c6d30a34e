"""A pack of rules in words: who signed it, which edition of the law it holds, and what it says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.law.book import RuleBook
from app.law.card_schema import ContactSpec
from app.packs.difference import KINDS, Changed, Edition, Kind, Part
from app.packs.manifest import Manifest
from app.packs.opening import Pack
from app.views.beside import beside
from app.views.card import norm_text
from app.views.comparing import DifferenceGroup, DifferenceView, change_text
from app.views.contacts import lines_of
from app.views.reason_text import label
from app.words import Words


class PackView(NamedTuple):
    """What there is to say of a pack before it is used."""

    title: str
    lines: tuple[str, ...]


class DifferencesView(NamedTuple):
    """All that differs between two books, in groups; `alike` says so where there is nothing."""

    groups: tuple[DifferenceGroup, ...]
    others: str
    alike: str


def pack_view(pack: Pack, words: Words, contacts: Sequence[ContactSpec] = ()) -> PackView:
    """Who signed a pack, and what it is; of contacts also what they are."""
    about = pack.manifest
    name = words.say("Signed by {name}", name=pack.signer.name) if pack.signer.name else ""
    lines = (
        name,
        words.say("Key {key}", key=pack.signer.key.name),
        *edition_lines(about, words),
        *(lines_of(contacts, words) if contacts else ()),
    )
    return PackView(_title(about, words), tuple(line for line in lines if line))


def edition_lines(about: Manifest, words: Words) -> tuple[str, ...]:
    """The version of a pack, and the days that it goes by."""
    version = words.say("Version {version}", version=about.version)
    if about.kind == "contacts":
        return version, words.say("Contacts checked on {day}", day=words.date(about.checked_on))
    edition = words.say("Law in the edition of {edition}, checked on {checked}",
                        edition=words.date(about.law_as_of), checked=words.date(about.checked_on))  # fmt: skip
    return version, edition


def differences_view(
    found: Sequence[Changed], old: Edition, new: Edition, language: str
) -> DifferencesView:  # fmt: skip
    """The differences in words of a language; what is gone is called as the old book calls it."""
    words = new.words[language]
    groups: list[DifferenceGroup] = []
    for kind in KINDS[:-1]:
        rows = [_row(changed, old, new, language) for changed in found if changed.kind == kind]
        if rows:
            groups.append(DifferenceGroup(_kind_text(kind, words), tuple(rows)))
    others = sum(changed.kind == "other" for changed in found)
    return DifferencesView(
        groups=tuple(groups),
        others=words.count("{n} more place differs.", "{n} more places differ.", others) if others else "",
        alike="" if found else words.say("These rules say the same as those in use."),
    )


def _title(about: Manifest, words: Words) -> str:
    return words.say("Newer contacts") if about.kind == "contacts" else words.say("Newer rules")


def _row(changed: Changed, old: Edition, new: Edition, language: str) -> DifferenceView:
    """One thing that differs; what is gone is called as the old book calls it, a figure has its value in both."""
    words, edition = new.words[language], old if changed.change == "gone" else new
    rule = edition.book.rules.get(changed.id) if changed.kind == "ground" else None
    parts = words.join([_part_text(part, words) for part in changed.parts]) if changed.parts else ""
    norm = norm_text(edition.book, rule.spec, edition.words[language]) if rule else ""
    values = [_last_value(one.book, changed.id, words) if changed.kind == "figure" else "" for one in (old, new)]
    return DifferenceView(
        changed.change, change_text(changed.change, words), _name(changed, edition.book, edition.words[language]),
        values[0], values[1], norm=beside(words, norm, parts),
    )  # fmt: skip


def _last_value(book: RuleBook, name: str, words: Words) -> str:
    spans = book.library.dated.get(name)
    if not spans:
        return ""
    last = spans[-1]
    value = f"{last.value:g}"
    return words.say("{value} until {day}", value=value, day=words.date(last.to)) if last.to else value


def _name(changed: Changed, book: RuleBook, words: Words) -> str:
    """What a thing is called; a figure has only its name in the files."""
    name, tail = changed.id, changed.id.partition(".")[2]
    if changed.kind == "question":
        return label(name, book.facts[name], words)
    if changed.kind == "figure":
        return words.say("Figure “{name}”", name=name)
    if changed.kind == "standing":
        return _headline(name, book, words)
    source = {
        "ground": lambda: book.rules[name].spec.title,
        "note": lambda: book.library.notes[name].spec.title,
        "amendment": lambda: next(one.title for one in book.library.amendments if one.id == name),
        "deadline": lambda: next(one.spec.title for one in book.library.deadlines if one.spec.id == tail),
        "card": lambda: book.cards[tail].title,
        "letter": lambda: book.letters.by_id[name].spec.title,
    }.get(changed.kind)
    context = f"letters.{name}.title" if changed.kind == "letter" else f"{name}.title"
    return words.text(context, source()) if source else name


def _headline(name: str, book: RuleBook, words: Words) -> str:
    """What a line of the standing says, or what takes its place outside peacetime term service."""
    head, _, tail = name.partition(".")
    lines = {line.id: line.headline for line in book.sayings.standings}
    outside = book.sayings.outside.get(tail)
    source = lines[tail] if head == "standing" else (outside and outside.headline) or ""
    return words.text(f"{name}.headline", source) or tail


def _kind_text(kind: Kind, words: Words) -> str:
    return {
        "ground": words.say("Grounds and other rules"),
        "standing": words.say("Answers in a sentence"),
        "question": words.say("Questions"),
        "note": words.say("Notes on the law"),
        "deadline": words.say("Times that run"),
        "amendment": words.say("Acts that changed the law"),
        "figure": words.say("Figures"),
        "card": words.say("Emergency cards"),
        "letter": words.say("Letters"),
    }[kind]


def _part_text(part: Part, words: Words) -> str:
    return {
        "conditions": words.say("conditions"),
        "texts": words.say("wording"),
        "place": words.say("place in the law"),
        "in_force": words.say("time in force"),
        "certainty": words.say("how sure it is"),
        "papers": words.say("papers and steps"),
        "translation": words.say("translation"),
        "value": words.say("value"),
        "contents": words.say("contents"),
    }[part]
