"""The emergency card on one sheet of A4 to fold: one side printed, eight panels, two languages.

The sheet is folded along its middle with the print outside, then in a zigzag. The left column is the front of the
strip: a cover that says nothing, the card in the first language, a panel to write on, which is the other outside.
The right column is its back: the card in the second language, and what to say in Kazakh and in Russian. Held at the
cover it falls open to the strip. Nothing is upside down, neither on the flat sheet nor on either side of the strip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.law.book import RuleBook
from app.law.card_schema import CardSpec, ContactSpec, WalletSpec
from app.law.cards import Shelf
from app.papers.template import filled
from app.trouble import Trouble
from app.views.draft import draft_text
from app.views.emergency import LineView, PhraseView, basis_text, phrase_view, review_of_phrases
from app.words import Words, mark

MOST_CONTACTS = 3


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel of the card in one language."""

    language: str
    title: str
    lines: tuple[LineView, ...]
    note: str = ""


def card_to_fold(shelf: Shelf) -> CardSpec:
    """The card that can be printed to fold. Raises Trouble when it could not be read."""
    found = next((card for card in shelf.cards if card.wallet), None)
    if found is None:
        raise shelf.faults[0] if shelf.faults else Trouble(mark("The emergency card is missing."))
    return found


def wallet_html(
    card: CardSpec, contacts: Sequence[ContactSpec], first: Words, second: Words, book: RuleBook | None
) -> str:
    """The sheet as a page of HTML: its panels column after column, each after the rule of the class `panel`.

    Of the rule book only whether all is signed; without one the sheet calls itself a draft.
    """
    wallet, both = card.wallet, (first, second)
    assert wallet is not None  # noqa: S101 (card_to_fold gives no other)
    return filled(
        "wallet.html",
        language=first.language,
        title=first.say("Numbers and notes"),
        cover=_each(both, _COVER),
        how=_each(both, _HOW),
        write=[" / ".join(_each(both, text)) for text in (_LAWYER, _RELATIVE)],
        notes=" / ".join(_each(both, _NOTES)),
        cards=[(_first(card, wallet, words, book), _limits(card, wallet, words)) for words in both],
        say_title=_each(both, _TO_SAY),
        say_first=tuple(_phrases(card, wallet.say_first, both)),
        say_then=tuple(_phrases(card, wallet.say_then, both)),
        contacts=_contacts(contacts, both),
        caveats=tuple((words.language, words.text(f"cards.{card.id}.caveat", card.caveat)) for words in both),
    )


_COVER = mark("Important numbers and notes")
_HOW = mark("Fold the right half behind, along the middle. Then fold in a zigzag, with this panel outside.")
_LAWYER = mark("Lawyer: name and phone")
_RELATIVE = mark("Relative or friend: name and phone")
_NOTES = mark("My notes")
_TO_SAY = mark("To say, in Kazakh or in Russian")
_WHOM = mark("Whom to ask")


def _each(both: Iterable[Words], text: str) -> tuple[str, ...]:
    """A text in both languages, once where they say it alike."""
    return tuple(dict.fromkeys(words.say(text) for words in both))


def _first(card: CardSpec, wallet: WalletSpec, words: Words, book: RuleBook | None) -> Panel:
    lines = tuple(_lines(card, wallet.first, words))
    return Panel(
        words.language, words.text(f"cards.{card.id}.title", card.title), lines, _put_together(card, words, book)
    )


def _limits(card: CardSpec, wallet: WalletSpec, words: Words) -> Panel:
    return Panel(words.language, words.say("Time limits"), tuple(_lines(card, wallet.limits, words)))


def _lines(card: CardSpec, names: Sequence[str], words: Words) -> Iterator[LineView]:
    """The lines of these names; what several in a row rest on is told once, below the last of them."""
    told = [card.line(name) for name in names]
    bases = [basis_text(card, line, words) for line in told]
    for line, basis, following in zip(told, bases, [*bases[1:], ""], strict=True):
        text = words.text(f"cards.{card.id}.{line.id}", line.text)
        yield LineView(text, "" if basis == following else basis)


def _phrases(card: CardSpec, names: Sequence[str], both: Sequence[Words]) -> Iterator[PhraseView]:
    """What to say, in Kazakh and in Russian; what it is for is told only to a reader of neither."""
    neither = next((words for words in both if words.language not in ("kk", "ru")), None)
    for name in names:
        phrase = next(phrase for phrase in card.phrases if phrase.id == name)
        view = phrase_view(card, phrase, None, neither or both[0])
        yield view if neither else view._replace(use="")


def _contacts(contacts: Sequence[ContactSpec], both: tuple[Words, Words]) -> tuple[str, tuple[str, ...]] | None:
    """The heading and the first contacts that were filled in, and whether there are more."""
    if not contacts:
        return None
    if len(contacts) <= MOST_CONTACTS:
        lines = tuple(_line(contact) for contact in contacts)
    else:
        lines = (*(_line(contact) for contact in contacts[: MOST_CONTACTS - 1]), both[0].say("The program names more."))
    return " / ".join(_each(both, _WHOM)), lines


def _line(contact: ContactSpec) -> str:
    """Whom to call, as short as it can be; the program tells more."""
    return " · ".join(part for part in (contact.name, contact.city, contact.phone) if part)


def _put_together(card: CardSpec, words: Words, book: RuleBook | None) -> str:
    """What holds for the whole card: of which day it is, who has read its phrases, and whether it is a draft."""
    return " ".join(
        (
            *filter(None, (draft_text(book, words),)),
            words.say("Lines without an article are ordinary practice; no norm prescribes them."),
            review_of_phrases(card, words),
            words.say("Put together on {day}", day=words.date(card.as_of)),
        )
    )
