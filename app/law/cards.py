"""The emergency cards by themselves: read in a moment, whatever has become of the other rules."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from app.law.card_schema import CardSpec, ContactSpec
from app.law.compact import opener_of
from app.law.reading import list_of, model_of
from app.law.rulefile import RuleError, RuleFile
from app.packs.in_force import contacts_of, in_force


class Shelf(NamedTuple):
    """The cards that could be read, in the order of their files, whom to ask, and what could not be read."""

    cards: tuple[CardSpec, ...]
    contacts: tuple[ContactSpec, ...]
    faults: tuple[RuleError, ...]


def read_shelf(folder: Path | None = None) -> Shelf:
    """Whatever can be read of the cards and the contacts; what cannot is told, and keeps nothing else away.

    Without a folder those of the rules in force.
    """
    folder = folder or in_force().rules
    opened = opener_of(folder)
    cards: list[CardSpec] = []
    contacts: tuple[ContactSpec, ...] = ()
    faults: list[RuleError] = []
    for path in card_paths(folder):
        try:
            cards.append(read_card(opened(path)))
        except RuleError as fault:
            faults.append(fault)
    try:
        contacts = read_contacts(opened(contacts_of(folder)))
    except RuleError as fault:
        faults.append(fault)
    return Shelf(tuple(cards), contacts, tuple(faults))


def card_paths(folder: Path) -> list[Path]:
    """The files of the cards, in order."""
    return sorted((folder / "cards").glob("*.yaml"))


def read_card(file: RuleFile) -> CardSpec:
    """The card in a file. Raises RuleError with file and line."""
    return model_of(file, CardSpec)


def read_contacts(file: RuleFile) -> tuple[ContactSpec, ...]:
    """Whom to ask, from a file. Raises RuleError with file and line."""
    return tuple(list_of(file, ContactSpec))
