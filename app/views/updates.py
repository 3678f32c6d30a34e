"""The page on which rules are updated, in words: what is in use, and what can be gone back to."""

from __future__ import annotations

from typing import NamedTuple

from app.law.book import RuleBook
from app.packs.bundled import NOTHING
from app.packs.in_force import InForce
from app.packs.installing import Installer, Row
from app.packs.manifest import Kind
from app.views.beside import beside
from app.views.card import edition_text
from app.words import Words


class BackView(NamedTuple):
    """A way back to what was in use before."""

    kind: Kind
    title: str
    text: str


class UpdatesView(NamedTuple):
    """The page: what is in use; why nothing can be taken, if so; what to do; the ways back."""

    title: str
    lead: str
    in_use: str
    barred: str
    faults: tuple[str, ...]
    ways_back: tuple[BackView, ...]


def updates_view(book: RuleBook, installer: Installer, force: InForce, words: Words) -> UpdatesView:
    """What there is to say before a pack is chosen."""
    version = words.say("Version {version}", version=book.pack.version)
    origin = words.say("came with the program") if force.pack is None else words.say("installed")
    trusts = bool(installer.trust.keys)
    return UpdatesView(
        title=words.say("Update the rules"),
        lead=words.say(
            "Newer rules come as two files from the organisation that gave you the program. "
            "Choose the pack below, or drop it on this window."
        ) if trusts else "",
        in_use=words.say("In use: {what}", what=beside(words, version, edition_text(book, words), origin)),
        barred="" if trusts else words.say(
            "This copy of the program knows no organisation whose rules it may take. "
            "Newer rules come with a newer copy of the program."
        ),
        faults=tuple(fault.sentence(words) for fault in force.faults),
        ways_back=tuple(_ways_back(installer, words)),
    )  # fmt: skip


def _ways_back(installer: Installer, words: Words) -> list[BackView]:
    kinds: tuple[tuple[Kind, str], ...] = (
        ("rules", words.say("Go back to the earlier rules")),
        ("contacts", words.say("Go back to the earlier contacts")),
    )
    return [
        BackView(kind, title, row_text(row, words))
        for kind, title in kinds
        if (row := installer.earlier(kind)) is not None
    ]


def row_text(row: Row, words: Words) -> str:
    """A version and where it comes from."""
    origin = words.say("installed") if row.folder else words.say("came with the program")
    version = words.say("none") if row.version == NOTHING else row.version
    return words.say("{version}, {origin}", version=version, origin=origin)
