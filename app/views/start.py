"""The first page."""

from __future__ import annotations

from datetime import date

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.schema import MYSELF
from app.packs.in_force import in_force
from app.views.asking import asker_views, door_views, start_lines, start_title
from app.views.card import edition_text
from app.views.draft import draft_text
from app.views.shapes import StartView
from app.views.stale import stale_view
from app.words import Words

EDITION_UNKNOWN = "law_edition_unknown"


def start_view(book: RuleBook, on: date, words: Words, asking_for: str = MYSELF) -> StartView:
    """What the program is, which law it rests on, and its doors, for somebody who asks for himself or another."""
    codes, stale = assess(book, Facts(), on).notices, stale_view(book, on, words)
    faults = tuple(fault.sentence(words) for fault in in_force().faults)
    return StartView(
        title=start_title(book, asking_for, words),
        urgent=(*faults, stale.text) if stale.strong else faults,
        lines=start_lines(book, asking_for, words),
        edition=edition_text(book, words),
        since="" if stale.strong else stale.text or (_since(book, words) if EDITION_UNKNOWN in codes else ""),
        notices=(*_draft(book, words), *notice_texts(book, _without_edition(codes), words)),
        doors=door_views(book, asking_for, words),
        askers_title=words.say("I am asking for"),
        askers=asker_views(book, asking_for, words),
    )


def _without_edition(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The notices but for the one of the edition, which has a line of its own."""
    return tuple(code for code in codes if code != EDITION_UNKNOWN)


def _draft(book: RuleBook, words: Words) -> tuple[str, ...]:
    text = draft_text(book, words)
    return (text,) if text else ()


def notice_texts(book: RuleBook, codes: tuple[str, ...], words: Words, *, chosen: bool = True) -> tuple[str, ...]:
    """The notices in words; `chosen` tells that the day asked about was chosen, and is not merely today."""
    known = {"known_from": words.date(book.pack.known_from), "checked_on": words.date(book.pack.checked_on)}

    def said(code: str) -> str:
        if code == EDITION_UNKNOWN and not chosen:
            return words.say(
                "We last checked the law on {day}. It may have changed since then, so the answer may be out of date.",
                day=known["checked_on"],
            )
        return words.text(f"notices.{code}", book.sayings.notices[code]).format(**known)

    return tuple(map(said, codes))


def notices_today(
    book: RuleBook, codes: tuple[str, ...], day: date, today: date, words: Words
) -> tuple[str, ...]:  # fmt: skip
    """The notices of an answer about a day, as told today: before them how old the rules are, if they are old."""
    stale, chosen = stale_view(book, today, words), day != today
    kept = tuple(code for code in codes if chosen or not stale.text or code != EDITION_UNKNOWN)
    return (*[stale.text][: bool(stale.text)], *notice_texts(book, kept, words, chosen=chosen))


def _since(book: RuleBook, words: Words) -> str:
    """On the first page nobody has asked about a day yet: one calm line."""
    return words.say("We last checked the law on {day}. It may have changed since then.",
                     day=words.date(book.pack.checked_on))  # fmt: skip
