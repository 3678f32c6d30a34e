"""Check your answers: everything given so far, by section."""

from __future__ import annotations

from app.law.interview import Interview
from app.law.relevance import in_order, sensible
from app.views.reason_text import answer_text, label
from app.views.shapes import ReviewRow, ReviewSection
from app.words import Words


def review_view(interview: Interview, words: Words) -> tuple[ReviewSection, ...]:
    """The sections in which something was answered."""
    needed = interview.needed_answers() | _told_beside(interview)
    found = [
        ReviewSection(words.text(f"sections.{spec.id}.title", spec.title), _rows(interview, spec.id, needed, words))
        for spec in interview.book.interview.sections
    ]
    return tuple(section for section in found if section.rows)


def _told_beside(interview: Interview) -> set[str]:
    """Answers that change no verdict but count at the summons desk or after a decision, where they make sense."""
    book = interview.book
    world = book.world(interview.facts.known(), interview.on)
    read = {*book.desk.spec.questions, book.decision.fact}
    return {fact for fact in read if sensible(book, fact, world)}


def _rows(interview: Interview, section: str, needed: frozenset[str], words: Words) -> tuple[ReviewRow, ...]:
    book = interview.book
    answered = in_order(book, interview.facts, lambda fact: book.facts[fact].section == section)
    return tuple(_row(interview, fact, fact in needed, words) for fact in answered)


def _row(interview: Interview, fact: str, needed: bool, words: Words) -> ReviewRow:
    return ReviewRow(
        fact=fact,
        label=label(fact, interview.book.facts[fact], words),
        answer=answer_text(fact, interview.book, interview.facts, words),
        needed=needed,
        note="" if needed else words.say("no longer needed"),
    )
