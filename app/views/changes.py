"""What would change a finding and what would end it, in words. None of it is advice: it says what the law would say."""

from __future__ import annotations

from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import RuleBook
from app.law.changes import Change, Changes, ChangeSet
from app.law.endings import Ending, endings
from app.law.relevance import GROUNDS
from app.views.beside import beside
from app.views.reason_text import label, option_text, wanted
from app.words import Words

Question = tuple[str, str]


class ChangeLine(NamedTuple):
    """One line, and the questions to which it leads: their facts and labels."""

    text: str
    questions: tuple[Question, ...]


class ChangesView(NamedTuple):
    """What a card says of what would change its finding, and of what would end its ground."""

    intro: str
    lines: tuple[ChangeLine, ...]
    ends: tuple[ChangeLine, ...]


def changes_view(
    book: RuleBook, assessment: Assessment, finding: Finding, asked: tuple[Question, ...], words: Words
) -> ChangesView:
    """What a card says beside the questions `asked`, which it shows anyhow; nothing is said twice."""
    shown = {fact for fact, _ in asked}
    sets = [one for one in Changes(book, assessment).of(finding) if not _is_told(one, shown)]
    return ChangesView(
        intro=intro(finding, words),
        lines=tuple(ChangeLine(set_text(book, one, words), _questions(book, one, shown, words)) for one in sets),
        ends=tuple(_end_line(book, ending, words) for ending in endings(book, assessment, finding)),
    )


def intro(finding: Finding, words: Words) -> str:
    """The sentence before the sets."""
    if finding.kind in GROUNDS:
        return words.say("With any one of these, this ground could fit by the law. The commission decides.")
    return words.say("With any one of these, this could apply to you.")


def set_text(book: RuleBook, found: ChangeSet, words: Words) -> str:
    """A set in one line."""
    points = [change_text(book, change, words) for change in found]
    if len(points) == 1:
        return points[0]
    return words.say("All of these together: {points}", points=beside(words, *points))


def change_text(book: RuleBook, change: Change, words: Words) -> str:
    """One answer and what it would have to be. Of a question never which answer would help."""
    spec = book.facts[change.fact]
    if change.kind == "question":
        return words.say("Answer this: {question}", question=words.text(f"{change.fact}.question", spec.question))
    if change.kind == "paper" and spec.renewed:
        return words.text(f"{change.fact}.renewed", spec.renewed)
    name, asked_for = label(change.fact, spec, words), wanted_text(book, change, words)
    if change.kind == "record":
        return words.say(
            "If the office's record of “{label}” is wrong, you can ask in writing to have it corrected; "
            "asked for: {wanted}",
            label=name,
            wanted=asked_for,
        )
    return words.say("If “{label}” became: {wanted}", label=name, wanted=asked_for)


def wanted_text(book: RuleBook, change: Change, words: Words) -> str:
    """What an answer would have to be; empty where any answer will do."""
    if book.facts[change.fact].type == "set":
        return _members_wanted(book, change, words)
    return words.join([wanted(book, leaf, holds, words) for leaf, holds in change.tests])


def ending_text(book: RuleBook, ending: Ending, words: Words) -> str:
    """One end of a ground, with its day as far as it is known."""
    spec = book.facts[ending.fact]
    what = words.text(f"{ending.fact}.ending", spec.ending) if spec.ending else label(ending.fact, spec, words)
    if ending.last is not None:
        return words.say("{what}; the last day is {day}.", what=what, day=words.date(ending.last))
    if not ending.told:
        return words.say("{what}; you have not told the day.", what=what)
    return words.say("{what}; this program does not know the day.", what=what)


def _members_wanted(book: RuleBook, change: Change, words: Words) -> str:
    """What has to be in a set and what not."""
    fact, spec = change.fact, book.facts[change.fact]
    into = [option_text(fact, spec, leaf.operand, words) for leaf, holds in change.tests if holds]
    out = [option_text(fact, spec, leaf.operand, words) for leaf, holds in change.tests if not holds]
    told = [words.say("with {values}", values=words.join(into))] if into else []
    return words.join([*told, *([words.say("without {values}", values=words.join_or(out))] if out else [])])


def _is_told(found: ChangeSet, shown: set[str]) -> bool:
    """Whether the questions of a card tell a set already: it holds nothing else, and one of them stands there."""
    return all(change.kind == "question" for change in found) and any(change.fact in shown for change in found)


def _questions(book: RuleBook, found: ChangeSet, shown: set[str], words: Words) -> tuple[Question, ...]:
    facts = [change.fact for change in found if change.kind == "question" and change.fact not in shown]
    return tuple((fact, label(fact, book.facts[fact], words)) for fact in facts)


def _end_line(book: RuleBook, ending: Ending, words: Words) -> ChangeLine:
    asked = () if ending.told else ((ending.fact, label(ending.fact, book.facts[ending.fact], words)),)
    return ChangeLine(ending_text(book, ending, words), asked)
