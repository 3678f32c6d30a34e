"""What is still open: the questions that can change the headline, and one line for each ground nobody asked about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import UNDETERMINED, RuleBook
from app.law.interview import Interview
from app.law.relevance import GROUNDS, Asking, in_order, standing_questions
from app.law.standing import NEEDS_ANSWERS
from app.words import Words

MOST = 5
Question = tuple[str, str]


class AsksView(NamedTuple):
    """Questions under the headline; `rest` says that there are more."""

    title: str
    questions: tuple[Question, ...]
    rest: str


class UnaskedLine(NamedTuple):
    """A ground nobody asked about yet: its title, and the question that comes first."""

    rule: str
    title: str
    question: str
    fact: str


class UnaskedView(NamedTuple):
    """Those grounds under a folded heading."""

    title: str
    lines: tuple[UnaskedLine, ...]


def asks_view(interview: Interview, assessment: Assessment, words: Words) -> AsksView:
    """The questions that can still change the headline, where that says that answers are missing."""
    if assessment.standing != NEEDS_ANSWERS:
        return AsksView("", (), "")
    facts = in_order(interview.book, standing_questions(interview.book, assessment))
    shown, left = facts[:MOST], len(facts) - MOST
    return AsksView(
        title=words.say("These answers are missing:") if shown else "",
        questions=tuple((fact, question_text(interview.book, fact, words)) for fact in shown),
        rest=words.count("{n} more after that", "{n} more after those", left) if left > 0 else "",
    )


def is_unasked(interview: Interview, asking: Asking, finding: Finding) -> bool:
    """Whether a ground is open only because nobody asked: not in law, and not for want of an answer he could give."""
    if finding.kind not in GROUNDS or finding.status != UNDETERMINED or finding.needs_review:
        return False
    behind = asking.behind(finding.undecided)
    return bool(behind) and all(interview.facts.state(fact) == "unasked" for fact in behind)


def unasked_view(interview: Interview, found: Iterable[Finding], asking: Asking, words: Words) -> UnaskedView:
    """One line for each of these grounds."""
    lines = tuple(_line(interview.book, finding, asking, words) for finding in found)
    return UnaskedView(words.say("Not asked yet: other grounds") if lines else "", lines)


def question_text(book: RuleBook, fact: str, words: Words) -> str:
    """A question as it is asked."""
    return words.text(f"{fact}.question", book.facts[fact].question)


def _line(book: RuleBook, finding: Finding, asking: Asking, words: Words) -> UnaskedLine:
    spec, fact = finding.rule.spec, in_order(book, asking.behind(finding.undecided))[0]
    title = words.text(f"{spec.id}.title", spec.title)
    return UnaskedLine(spec.id, title, question_text(book, fact, words), fact)
