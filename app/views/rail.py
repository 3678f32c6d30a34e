"""The left rail: the sections and how far each has come."""

from __future__ import annotations

from app.law.interview import Interview
from app.law.relevance import in_order, rules_by_question
from app.views.shapes import RailEntry, SectionState
from app.words import Words


def rail_view(interview: Interview, words: Words, *, asking: bool = True) -> tuple[RailEntry, ...]:
    """One entry for each section, in order; `asking` tells whether a question shows."""
    book = interview.book
    here = book.facts[interview.current].section if asking and interview.current else ""
    open_now = rules_by_question(book, interview.assess())
    return tuple(
        _entry(interview, spec.id, words.text(f"sections.{spec.id}.title", spec.title), open_now, here, words)
        for spec in book.interview.sections
    )


def _entry(
    interview: Interview, section: str, title: str, open_now: dict[str, list[str]], here: str, words: Words
) -> RailEntry:
    mine = [fact for fact, spec in interview.book.facts.items() if spec.section == section]
    answered = in_order(interview.book, (fact for fact in mine if fact in interview.facts))
    waiting = any(fact in open_now and fact not in interview.facts for fact in mine)
    state = _state(section == here, bool(answered), waiting)
    over = interview.current is None
    return RailEntry(
        section, title, state, _state_text(state, bool(answered), over, words), answered[0] if answered else None
    )


def _state(here: bool, answered: bool, waiting: bool) -> SectionState:
    if here:
        return "current"
    if waiting:
        return "open"
    return "done" if answered else "skipped"


def _state_text(state: SectionState, answered: bool, over: bool, words: Words) -> str:
    """The state in words; once the stretch is `over`, what is still open need not be answered."""
    begun, waiting = (
        (words.say("enough for now"), words.say("optional")) if over else (words.say("begun"), words.say("not yet"))
    )
    return {
        "current": words.say("you are here"),
        "open": begun if answered else waiting,
        "done": words.say("done"),
        "skipped": words.say("nothing to ask"),
    }[state]
