"""The letters as they are offered: those that fit first, the others by kind; and what is wrong with a field."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.law.facts import Facts
from app.papers.letters.content import LONGEST
from app.trouble import Trouble
from app.views.letters import FieldView, LetterView, letters_view
from app.words import NAMES, Words, mark

LETTER_LANGUAGES = ("kk", "ru", "en")
READING_COPY = "en"


class LetterGroup(NamedTuple):
    """Applications on grounds of one kind."""

    title: str
    letters: tuple[LetterView, ...]


class LetterList(NamedTuple):
    """The letters that the answers speak for, the others, and the applications on other grounds by their kind."""

    fitting: tuple[LetterView, ...]
    others: tuple[LetterView, ...]
    groups: tuple[LetterGroup, ...]


def letter_list(book: RuleBook, facts: Facts, assessment: Assessment, words: Words) -> LetterList:
    """All letters that can be made for these answers."""
    view = letters_view(book, facts, assessment, words)
    titles = {
        "deferment": words.say("Applications on other grounds for deferment"),
        "exemption": words.say("Applications on other grounds for exemption"),
    }
    groups = [
        LetterGroup(title, tuple(one for one in view.others if one.ground and book.rules[one.ground].spec.kind == kind))
        for kind, title in titles.items()
    ]
    others = tuple(one for one in view.others if not one.ground)
    return LetterList(view.fitting, others, tuple(group for group in groups if group.letters))


def letter_title(letter: LetterView, words: Words) -> str:
    """A letter by name, with the ground that it is about."""
    if not letter.ground:
        return letter.title
    return words.say("{title}: {ground}", title=letter.title, ground=letter.ground_title)


def letter_language(code: str, words: Words) -> tuple[str, str]:
    """A language of letters by its own name, and what to know of it."""
    note = words.say("A copy to read. Offices take letters in Kazakh or Russian.") if code == READING_COPY else ""
    return NAMES[code], note


def field_fault(field: FieldView, text: str) -> Trouble | None:
    """What is wrong with the text in a field; an empty one is left open in the letter."""
    typed = " ".join(text.split())
    if len(text) > LONGEST:
        return Trouble(mark("This is too long for the letter: up to {n} characters."), n=LONGEST)
    if typed and field.digits and not re.fullmatch(rf"[0-9]{{{field.digits}}}", typed):
        return Trouble(mark("Here {n} digits are needed. Correct them, or leave the field empty."), n=field.digits)
    return None
