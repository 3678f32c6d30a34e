"""A condition as a person reads it: lines with a depth, with "all of these" or "at least one of these" above parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.law.book import Clause, Rule, RuleBook
from app.law.conditions import All, AnyOf, Condition, Leaf, Not
from app.views.reason_text import label, wanted
from app.words import Words


class Line(NamedTuple):
    """One line of a rule in words, and how deep it stands."""

    depth: int
    text: str


def rule_lines(book: RuleBook, rule: Rule, words: Words) -> list[Line]:
    """What a rule asks for, what stands against it, and where the law is unclear."""
    ground, *against = rule.clauses
    lines = list(_lines(book, ground.condition, ground.wanted, 0, words))
    for clause in against:
        lines += _with_heading(book, clause, words.say("Not if: {sentence}", sentence=_sentence(clause, words)), words)
    for clause in rule.unclear:
        said = words.say("Unclear in law if: {sentence}", sentence=_sentence(clause, words))
        lines += _with_heading(book, clause, said, words)
    if rule.lapses:
        lines += _with_heading(book, rule.lapses, words.say("Open again if a paper has run out:"), words)
    return lines


def condition_lines(book: RuleBook, condition: Condition, words: Words) -> list[Line]:
    """A condition in words."""
    return list(_lines(book, condition, wanted_so=True, depth=0, words=words))


def _with_heading(book: RuleBook, clause: Clause, heading: str, words: Words) -> list[Line]:
    return [Line(0, heading), *_lines(book, clause.condition, True, 1, words)]


def _sentence(clause: Clause, words: Words) -> str:
    return words.text(clause.context, clause.because)


def _lines(book: RuleBook, condition: Condition, wanted_so: bool, depth: int, words: Words) -> Iterator[Line]:
    if isinstance(condition, Leaf):
        yield Line(depth, _leaf(book, condition, wanted_so, words))
    elif isinstance(condition, Not):
        yield from _lines(book, condition.part, not wanted_so, depth, words)
    elif isinstance(condition, All | AnyOf):
        yield Line(depth, _joint(isinstance(condition, All) is wanted_so, words))
        for part in condition.parts:
            yield from _lines(book, part, wanted_so, depth + 1, words)
    else:
        title = words.text(f"{condition.rule}.title", book.rules[condition.rule].spec.title)
        met, not_met = words.say("conditions of “{title}” met", title=title), words.say(
            "conditions of “{title}” not met", title=title)  # fmt: skip
        yield Line(depth, met if wanted_so else not_met)


def _joint(every: bool, words: Words) -> str:
    return words.say("All of these:") if every else words.say("At least one of these:")


def _leaf(book: RuleBook, leaf: Leaf, wanted_so: bool, words: Words) -> str:
    name = label(leaf.fact, book.facts[leaf.fact], words)
    return words.say("{label}: {answer}", label=name, answer=wanted(book, leaf, wanted_so, words))
