"""For whom somebody asks: the words of the first page, who is meant by "you" elsewhere, and a report's heading."""

from __future__ import annotations

from app.law.book import RuleBook
from app.law.interview import Interview
from app.law.schema import AskerSpec, DoorSpec
from app.views.shapes import AskerView, DoorView
from app.words import Words


def asker_views(book: RuleBook, asking_for: str, words: Words) -> tuple[AskerView, ...]:
    """The choice, with the one that is made."""
    return tuple(
        AskerView(spec.id, words.text(f"askers.{spec.id}.label", spec.label), spec.id == asking_for)
        for spec in book.interview.askers
    )


def start_title(book: RuleBook, asking_for: str, words: Words) -> str:
    """The title of the first page."""
    asker, spec = _asker(book, asking_for), book.interview
    if asker.title:
        return words.text(f"askers.{asker.id}.title", asker.title)
    return words.text("interview.title", spec.title)


def start_lines(book: RuleBook, asking_for: str, words: Words) -> tuple[str, ...]:
    """The lines of the first page."""
    asker, spec = _asker(book, asking_for), book.interview
    place, lines = (f"askers.{asker.id}.intro", asker.intro) if asker.intro else ("interview.intro", spec.intro)
    return tuple(words.text(f"{place}.{n}", line) for n, line in enumerate(lines))


def door_views(book: RuleBook, asking_for: str, words: Words) -> tuple[DoorView, ...]:
    """The doors of the first page."""
    asker = _asker(book, asking_for)
    return tuple(_door(book, asker, door, words) for door in book.doors)


def card_behind(book: RuleBook, door: str, asking_for: str) -> str | None:
    """The card that a door opens: the asker's if there is such a card, otherwise its own; None for none."""
    own, wanted = book.door(door).card, _asker(book, asking_for).doors.get(door)
    return wanted.card if wanted and wanted.card in book.cards else own


def emergency_card(interview: Interview) -> str:
    """The card for a man who is held now, as it is for the asker; empty without a door to one."""
    book = interview.book
    cards = (card_behind(book, door.id, interview.asking_for) for door in book.doors)
    return next((card for card in cards if card), "")


def asking_line(interview: Interview, words: Words) -> str:
    """Who is meant by "you" on the questions and the answer; empty for somebody who asks for himself."""
    asker = _asker(interview.book, interview.asking_for)
    return words.text(f"askers.{asker.id}.line", asker.line or "")


def report_heading(interview: Interview, words: Words) -> str:
    """The heading of what a person takes along, in the third person for somebody else."""
    asker = _asker(interview.book, interview.asking_for)
    return words.text(f"askers.{asker.id}.heading", asker.heading)


def _door(book: RuleBook, asker: AskerSpec, door: DoorSpec, words: Words) -> DoorView:
    named = asker.doors.get(door.id)
    place, told = (f"doors.{door.id}", door) if named is None else (f"askers.{asker.id}.doors.{door.id}", named)
    title, text = words.text(f"{place}.title", told.title), words.text(f"{place}.text", told.text)
    if door.without_sheets and not book.tells_of_conscience:
        text = words.text(f"doors.{door.id}.without_sheets", door.without_sheets)
    return DoorView(door.id, title, text, door.sign or "")


def _asker(book: RuleBook, asking_for: str) -> AskerSpec:
    return next(spec for spec in book.interview.askers if spec.id == asking_for)
