"""A time that runs, in words."""

from __future__ import annotations

from app.law.book import RuleBook
from app.law.deadlines import Due
from app.views.card import certainty_words, place_text
from app.views.dated_text import DatedTexts
from app.views.shapes import DueView
from app.words import Words


def due_view(book: RuleBook, due: Due, words: Words) -> DueView:
    """A deadline as it is shown: its day, what has to happen by then, and what the law says of it."""
    spec = due.deadline.spec
    told = DatedTexts(book, words, due.ends)
    title, day = told.text(f"deadlines.{spec.id}.title", spec.title), words.date(due.ends)
    return DueView(
        deadline=spec.id,
        day=due.ends,
        line=_line(due, day, title, words),
        explain=told.text(f"deadlines.{spec.id}.explain", spec.explain),
        kept=_kept(due, told),
        is_kept=due.kept,
        norm=place_text(book, spec.law, words),
        certainty=certainty_words(spec.confidence, words),
    )


def checks_a_day(due: Due) -> bool:
    """Whether a time only tells that his own day was set lawfully: then its end is no day to remember."""
    return due.kept is True and due.deadline.spec.who == "authority"


def _line(due: Due, day: str, title: str, words: Words) -> str:
    """What is due and when; where the day in hand keeps to it, the finding, so that nobody takes it for another day."""
    compare = due.deadline.spec.compare
    if compare is None or not checks_a_day(due):
        return words.say("{day}: {title}", day=day, title=title)
    if compare.must_be == "not_before":
        return words.say("The time is kept. The earliest lawful day was {day}.", day=day)
    return words.say("The time is kept. The last lawful day was {day}.", day=day)


def _kept(due: Due, told: DatedTexts) -> str:
    compare = due.deadline.spec.compare
    if compare is None or due.kept is None:
        return ""
    field, text = ("kept", compare.kept) if due.kept else ("broken", compare.broken)
    return told.text(f"deadlines.{due.deadline.spec.id}.{field}", text)
