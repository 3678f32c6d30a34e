"""The first page."""

from __future__ import annotations

from datetime import date

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts
from app.views.card import edition_text
from app.views.shapes import DoorView, StartView
from app.words import Words


def start_view(book: RuleBook, on: date, words: Words) -> StartView:
    """What the program is, which law it rests on, and its doors."""
    spec = book.interview
    return StartView(
        title=words.text("interview.title", spec.title),
        lines=tuple(words.text(f"interview.intro.{n}", line) for n, line in enumerate(spec.intro)),
        edition=edition_text(book, words),
        notices=notice_texts(book, assess(book, Facts(), on).notices, words),
        doors=tuple(
            DoorView(d.id, words.text(f"doors.{d.id}.title", d.title), words.text(f"doors.{d.id}.text", d.text))
            for d in spec.doors
        ),
    )


def notice_texts(book: RuleBook, codes: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """The notices in words."""
    known = {"known_from": words.date(book.pack.known_from), "checked_on": words.date(book.pack.checked_on)}
    return tuple(words.text(f"notices.{code}", book.sayings.notices[code]).format(**known) for code in codes)
