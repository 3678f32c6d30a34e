"""The form of the summons desk: which questions show, what stands on the paper, and what is wrong with a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from app.law.desk import has_fields
from app.law.facts import Silence, Value
from app.law.interview import Interview
from app.law.relevance import sensible
from app.views.beside import beside
from app.views.card import certainty_words, place_text
from app.views.question import Refused, day_from, read_answer
from app.words import Words, mark

LOOKED_FOR: dict[str, bool | None] = {"there": True, "missing": False, "not_sure": None}


class TickView(NamedTuple):
    """One detail to look for on the summons, and what can be said of it; the first answer is that nothing is said."""

    field: str
    label: str
    answers: tuple[tuple[str, str], ...]


class FieldsView(NamedTuple):
    """The details to look for, and the purposes that the law allows."""

    title: str
    hint: str
    certainty: str
    ticks: tuple[TickView, ...]
    purposes: tuple[str, ...]
    listed: TickView


def is_shown(interview: Interview, fact: str) -> bool:
    """Whether a question of the form makes sense beside the answers given so far."""
    book = interview.book
    return sensible(book, fact, book.world(interview.facts.known(), interview.on))


def shows_fields(interview: Interview) -> bool:
    """Whether there is a summons on which something has to stand."""
    return has_fields(interview.book, interview.assess())


def take(interview: Interview, entered: Mapping[str, Any], words: Words) -> dict[str, Refused]:
    """Keep what was entered as answers of the interview; what is wrong with the rest, by question.

    A value is what an input gives, a Silence, or None for a question that was left open. Questions that make no sense
    beside the others lose their answers, and so do those that were left open; one with a fault keeps the former answer.
    """
    faults: dict[str, Refused] = {}
    for fact in interview.book.desk.spec.questions:
        if not is_shown(interview, fact):
            interview.tell(fact, None)
            continue
        try:
            interview.tell(fact, _read(interview, fact, entered.get(fact), words))
        except Refused as fault:
            faults[fact] = fault
    return faults


def fields_view(interview: Interview, words: Words) -> FieldsView:
    """What to look for on the summons."""
    book, paper = interview.book, interview.book.desk.spec.paper
    note, purposes = book.library.notes[paper.note].spec, book.library.notes[paper.purposes].spec
    labels = [words.text(f"{note.id}.points.{number}", point) for number, point in enumerate(note.points)]
    nothing, doubt = ("", words.say("Not looked for")), ("not_sure", words.say("Not sure"))
    looked = (nothing, ("there", words.say("There")), ("missing", words.say("Missing")), doubt)
    chosen = (nothing, ("there", words.say("Yes")), ("missing", words.say("No")), doubt)
    return FieldsView(
        title=words.text(f"{note.id}.title", note.title),
        hint=words.say("Look at the paper or the message. Mark what is there and what is missing."),
        certainty=beside(words, certainty_words(note.confidence, words), place_text(book, note.law, words)),
        ticks=tuple(TickView(field, label, looked) for field, label in zip(paper.fields, labels, strict=True)),
        purposes=tuple(words.text(f"{purposes.id}.points.{n}", point) for n, point in enumerate(purposes.points)),
        listed=TickView(paper.listed, words.text("desk.paper.ask_listed", paper.ask_listed), chosen),
    )


def _read(interview: Interview, fact: str, entered: Any, words: Words) -> Value | Silence | None:
    if entered is None or isinstance(entered, Silence):
        return entered
    if interview.book.facts[fact].type == "date":
        _check_day(interview, fact, day_from(tuple(str(part) for part in entered)), words)
    return read_answer(interview, fact, entered, words)


def _check_day(interview: Interview, fact: str, day: date, words: Words) -> None:
    desk, facts = interview.book.desk.spec, interview.facts
    born, sent = facts.value(desk.born), facts.value(desk.sent)
    if fact == desk.sent and day > interview.on:
        what = mark("The day asked about is {day}; the summons cannot have been sent later.")
        raise Refused(what, day=words.date(interview.on))
    if isinstance(born, date) and day < born:
        raise Refused(
            mark("Your birth date is {day}, as you told; this day cannot lie before it."), day=words.date(born)
        )
    if fact == desk.appears and isinstance(sent, date) and day < sent:
        what = mark("The summons was sent on {day}; the day to appear cannot lie before that.")
        raise Refused(what, day=words.date(sent))
