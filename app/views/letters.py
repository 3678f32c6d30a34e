"""The letters a person can make, in words: what each is for, what to know before, and what to fill in."""

from __future__ import annotations

from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.letter_schema import BlankSpec
from app.law.letters import Offer, offers
from app.law.signoff import letter_subject
from app.views.card import norm_text
from app.views.reason_text import answer_text, label
from app.views.review_state import review_text
from app.words import Words


class FieldView(NamedTuple):
    """Something to type for a letter: so many lines, or just so many digits (0 for any text)."""

    name: str
    label: str
    hint: str
    lines: int
    digits: int


class ToldView(NamedTuple):
    """An answer that the letter tells, or that it leaves as a blank line."""

    fact: str
    label: str
    answer: str
    known: bool


class LetterView(NamedTuple):
    """A letter on offer. `ground` is the rule it is about, `ground_title` its name; both empty for other letters."""

    letter: str
    ground: str
    title: str
    ground_title: str
    about: str
    before: tuple[str, ...]
    fields: tuple[FieldView, ...]
    told: tuple[ToldView, ...]
    by_hand: tuple[str, ...]
    reviewed: str


class LettersView(NamedTuple):
    """The letters that the answers speak for, and the others that can be made."""

    fitting: tuple[LetterView, ...]
    others: tuple[LetterView, ...]


def letters_view(book: RuleBook, facts: Facts, assessment: Assessment, words: Words) -> LettersView:
    """All letters that can be made for these answers."""
    made = [(offer.fitting, letter_view(book, facts, offer, words)) for offer in offers(book, assessment)]
    return LettersView(
        tuple(view for fitting, view in made if fitting), tuple(view for fitting, view in made if not fitting)
    )


def letter_view(book: RuleBook, facts: Facts, offer: Offer, words: Words) -> LetterView:
    """One letter in words."""
    spec, ground = offer.letter.spec, offer.ground
    blanks = book.letters.spec.blanks_of(spec, ground.rule.id if ground else None)
    place = f"letters.{spec.id}"
    return LetterView(
        letter=spec.id,
        ground=ground.rule.id if ground else "",
        title=words.text(f"{place}.title", spec.title),
        ground_title=_ground_title(book, ground, words) if ground else "",
        about=words.text(f"{place}.about", spec.about),
        before=tuple(words.text(f"{place}.before.{number}", line) for number, line in enumerate(spec.before)),
        fields=tuple(_field(blank, words) for blank in blanks if not blank.by_hand),
        told=tuple(_told(book, facts, fact, words) for fact in spec.facts),
        by_hand=tuple(words.text(f"letters.blanks.{b.id}.label", b.label) for b in blanks if b.by_hand),
        reviewed=review_text(book, letter_subject(spec.id), words),
    )


def _ground_title(book: RuleBook, ground: Finding, words: Words) -> str:
    spec = ground.rule.spec
    title = words.text(f"{spec.id}.title", spec.title)
    return words.say("{title} ({norm})", title=title, norm=norm_text(book, spec, words))


def _field(blank: BlankSpec, words: Words) -> FieldView:
    place = f"letters.blanks.{blank.id}"
    said = words.text(f"{place}.label", blank.label), words.text(f"{place}.hint", blank.hint)
    return FieldView(blank.id, *said, blank.lines, blank.digits or 0)


def _told(book: RuleBook, facts: Facts, fact: str, words: Words) -> ToldView:
    known = facts.state(fact) == "given"
    return ToldView(fact, label(fact, book.facts[fact], words), answer_text(fact, book, facts, words), known)
