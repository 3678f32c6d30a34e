"""Consent and care: what a client is told before anything is saved, and what comes before any paper."""

from __future__ import annotations

from typing import NamedTuple

from app.law.book import RuleBook
from app.views.contacts import contact_lines
from app.words import Words


class ConsentView(NamedTuple):
    """The page: what is said, what is asked, and to whom a client is sent on."""

    told: tuple[str, ...]
    danger: tuple[str, ...]
    refer: tuple[str, ...]
    contacts: tuple[str, ...]
    has_contacts: bool


def consent_view(book: RuleBook, words: Words) -> ConsentView:
    """What is to be said in a client's hearing."""
    return ConsentView(
        told=_told(words),
        danger=(
            words.say("Is the client being held right now?"),
            words.say("Might the client come to harm by their own hand?"),
            words.say("Is there violence at home?"),
            words.say("If so, that comes before any paper."),
        ),
        refer=(
            words.say(
                "Send the client to a lawyer at once where there is a summons with a date, a decision, "
                "or contact with the police."
            ),
            words.say("Speak of the risks before the possibilities. The decision is the client's."),
        ),
        contacts=contact_lines(book, words),
        has_contacts=bool(book.contacts),
    )


def _told(words: Words) -> tuple[str, ...]:
    return (
        words.say("Why: so that you can go on from the same answers next time, and keep the days in view."),
        words.say("What: the answers, your notes and steps, and what the rules said of them. No name is needed."),
        words.say("Where: in an encrypted file in the folder of your desk. Nothing is sent anywhere."),
        words.say("How long: until you delete it. Delete it when it is no longer needed."),
        words.say("The client may say no. Everything else works without saving."),
        words.say("Answers about faith and conscience stay out of the file, unless you tick them by themselves."),
    )
