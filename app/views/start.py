"""The first page."""

from __future__ import annotations

from datetime import date

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.schema import MYSELF
from app.views.asking import asker_views, door_views, start_lines, start_title
from app.views.card import edition_text
from app.views.shapes import StartView
from app.words import Words


def start_view(book: RuleBook, on: date, words: Words, asking_for: str = MYSELF) -> StartView:
    """What the program is, which law it rests on, and its doors, for somebody who asks for himself or another."""
    return StartView(
        title=start_title(book, asking_for, words),
        lines=start_lines(book, asking_for, words),
        edition=edition_text(book, words),
        notices=notice_texts(book, assess(book, Facts(), on).notices, words),
        doors=door_views(book, asking_for, words),
        askers_title=words.say("I am asking for"),
        askers=asker_views(book, asking_for, words),
    )


def notice_texts(book: RuleBook, codes: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """The notices in words."""
    known = {"known_from": words.date(book.pack.known_from), "checked_on": words.date(book.pack.checked_on)}
    return tuple(words.text(f"notices.{code}", book.sayings.notices[code]).format(**known) for code in codes)
