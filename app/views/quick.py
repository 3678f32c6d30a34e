"""Quick entry: which questions of a section show, and what one answer does to the others."""

from __future__ import annotations

from typing import Any

from app.law.facts import Silence
from app.law.interview import Interview
from app.law.relevance import in_order
from app.views.question import question_view, read_answer
from app.views.shapes import QuestionView
from app.words import Words


def questions_in(interview: Interview, section: str) -> tuple[str, ...]:
    """Every question of a section, in the order of asking."""
    facts = interview.book.facts
    return tuple(in_order(interview.book, facts, lambda fact: facts[fact].section == section and facts[fact].asked))


def open_facts(interview: Interview) -> frozenset[str]:
    """The questions that still matter: those whose answer can change something, and the answers that were needed."""
    return interview.needed_answers() | interview.open_questions()


def sections_to_ask(interview: Interview) -> tuple[str, ...]:
    """The sections in which something matters, in order."""
    wanted, facts = open_facts(interview), interview.book.facts
    return tuple(
        spec.id for spec in interview.book.interview.sections if any(facts[fact].section == spec.id for fact in wanted)
    )


def field_view(interview: Interview, fact: str, words: Words) -> QuestionView:
    """A question as it stands among others; an answer that was put aside belonged to something else."""
    view = question_view(interview, fact, words)
    return view if fact in interview.facts else view._replace(answer=None)


def tell(interview: Interview, fact: str, entered: Any, words: Words) -> frozenset[str]:
    """Keep one entry: a value as an input gives it, a Silence, or None for a question that is left open.

    Gives the other questions that lost their answers by it. Raises Refused for what cannot be an answer; the former
    one then stays.
    """
    before = frozenset(interview.facts)
    said = entered is None or isinstance(entered, Silence)
    interview.tell(fact, entered if said else read_answer(interview, fact, entered, words))
    return before - frozenset(interview.facts) - {fact}


def place_text(interview: Interview, section: str, words: Words) -> str:
    """Which of the sections this is: "Section 2 of 5"."""
    sections = tuple(spec.id for spec in interview.book.interview.sections)
    return words.say("Section {n} of {all}", n=sections.index(section) + 1, all=len(sections))


def section_title(interview: Interview, section: str, words: Words) -> str:
    """What a section is called."""
    return words.text(f"sections.{section}.title", interview.book.section_title(section).title)
