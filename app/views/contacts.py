"""Whom to ask: the contacts of the organisation that hands the program out, or the word that none are entered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.law.card_schema import ContactSpec
from app.words import Words

if TYPE_CHECKING:
    from app.law.book import RuleBook


def contact_lines(book: RuleBook, words: Words) -> tuple[str, ...]:
    """One line for each contact of a rule book."""
    return lines_of(book.contacts, words)


def lines_of(contacts: Sequence[ContactSpec], words: Words) -> tuple[str, ...]:
    """One line for each contact."""
    if not contacts:
        return (
            words.say(
                "No contacts are entered in this copy. The organisation that gave you the program can name a lawyer."
            ),
            words.say(
                "You can also ask for an advocate at the bar of your region. "
                "You can write to the Commissioner for Human Rights or to the prosecutor."
            ),
        )
    return tuple(_line(contact, words) for contact in contacts)


def _line(contact: ContactSpec, words: Words) -> str:
    given = (contact.name, contact.city, contact.phone, contact.helps_with)
    checked = words.say("checked on {day}", day=words.date(contact.checked_on))
    return " · ".join([*(part for part in given if part), checked])
