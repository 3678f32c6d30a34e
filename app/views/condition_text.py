"""The steps of a tree of reasons in words: what the person told, and what the norm asks for where that is not met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.reasons import Branch, Node, Reason, conclusion_parts
from app.law.relevance import Asking, in_order
from app.views.articles import articles_text
from app.views.reason_text import wanted
from app.views.statement import said, statement
from app.words import Words

THRESHOLDS = ("at_least", "age_at_least")


class ToldAnswer(NamedTuple):
    """An answer from which a conclusion follows, or for want of which it does not."""

    text: str
    fact: str
    value: Any


class Step(NamedTuple):
    """A condition with the fact that tells it, or a heading with the steps below it.

    `truth` says whether it came out as the norm wants it, `state` says so in words; `place` is where the norm stands.
    """

    kind: str
    text: str
    state: str
    truth: bool | None
    norm: str
    place: str
    fact: str = ""
    value: Any = None
    answers: tuple[ToldAnswer, ...] = ()
    parts: tuple[Step, ...] = ()


class Conditions:
    """The conditions of rules in the words of one person's answers; each is worded once, whatever rules read it."""

    def __init__(self, book: RuleBook, facts: Facts, assessment: Assessment, words: Words) -> None:
        self.book, self.assessment, self.words = book, assessment, words
        self.asking = Asking(book, assessment.world)
        self._facts = facts
        self._said: dict[str, str] = {}
        self._steps: dict[Reason, Step] = {}

    def step(self, node: Node) -> Step:
        """A condition, or a branch with everything below it."""
        if isinstance(node, Branch):
            parts = tuple([self.step(part) for part in node.parts])
            return Step(node.kind, self._heading(node), *self._mark(node), parts=parts)
        found = self._steps.get(node)
        if found is None:
            found = self._steps[node] = self._condition(node)
        return found

    @cached_property
    def _silent(self) -> bool:
        """Whether some question was answered by silence."""
        return any(self._facts.state(fact) != "given" for fact in self._facts)

    def told(self, reason: Reason) -> tuple[str, Any]:
        """A condition in words, and what is known of the fact that tells it."""
        return self.text(reason), self.assessment.value(self.book, reason.fact)

    def text(self, reason: Reason) -> str:
        """One or two sentences such as "You study part-time. Asked for: Full-time (by day)."."""
        told = self.said(reason.fact)
        return self.words.once((reason, told), lambda: self._line(reason, told))

    def said(self, fact: str) -> str:
        """What is known of a fact, in the person's words."""
        found = self._said.get(fact)
        if found is None:
            found = self._said[fact] = statement(fact, self.book, self._facts, self.assessment, self.words)
        return found

    def _condition(self, reason: Reason) -> Step:
        value = self.assessment.value(self.book, reason.fact)
        answers = tuple(self._answers(reason))
        return Step("condition", self.text(reason), *self._mark(reason), reason.fact, value, answers)

    def _mark(self, node: Node) -> tuple[str, bool | None, str, str]:
        """State, truth, norm and place of a node."""
        place = articles_text(self.book.rules[node.norm].spec.law.place, self.words)
        return _state(node, self.words), node.truth, node.norm, place

    def _heading(self, branch: Branch) -> str:
        words = self.words
        if branch.kind == "rule":
            title = words.text(f"{branch.norm}.title", self.book.rules[branch.norm].spec.title)
            return words.say("Conditions of “{title}”:", title=title)
        if branch.kind == "group":
            every = (branch.joint == "all") is not branch.against
            return words.say("All of these:") if every else words.say("At least one of these:")
        if branch.kind == "lapse":
            return words.say("Open again if a paper has run out:")
        sentence = words.text(branch.context, branch.because)
        if branch.kind == "switch":
            return words.say("Another rule can switch this off: {title}", title=sentence)
        if branch.kind == "unclear":
            return words.say("Unclear in law: {sentence}", sentence=sentence)
        return words.say("Not if: {sentence}", sentence=sentence)

    def _line(self, reason: Reason, told: str) -> str:
        words, leaf, spec = self.words, reason.leaf, self.book.facts[reason.leaf.fact]
        if reason.truth is True and (reason.against or leaf.operator not in THRESHOLDS):
            return told
        if reason.truth is False and (reason.against or spec.type == "bool"):
            return told
        if spec.type == "bool":
            value = (leaf.operand is reason.wanted) is (leaf.operator == "is")
            asked_for = said(leaf.fact, spec, value, self.assessment.on, words)
            return words.say("{statement} Asked for: “{wanted}”", statement=told, wanted=asked_for)
        asked_for = wanted(self.book, leaf, reason.wanted, words)
        return words.say("{statement} Asked for: {wanted}.", statement=told, wanted=asked_for)

    def _answers(self, reason: Reason) -> Iterator[ToldAnswer]:
        for fact in self._behind(reason):
            if fact != reason.fact and fact in self._facts:
                yield ToldAnswer(self.said(fact), fact, self.assessment.value(self.book, fact))

    def _behind(self, reason: Reason) -> Iterable[str]:
        """The facts on the way to a conclusion; of an open one also those that can still settle it."""
        leaf, book, world = reason.leaf, self.book, self.assessment.world
        if leaf.fact in self.assessment.answers:
            return (leaf.fact,) if leaf.operator == "not_in_fact" else ()
        parts = conclusion_parts(leaf)
        variables = [found.index for found in book.variables.of_fact[leaf.fact] if not parts or found.part in parts]
        if book.derived_from.keys().isdisjoint(variables):
            return ()
        behind = book.answers_behind(leaf.fact, parts, world)
        if reason.truth is not None or not self._silent:
            return behind
        return in_order(book, {*behind, *(fact for index in variables for fact in book.questions_behind(index, world))})


def _state(node: Node, words: Words) -> str:
    """Whether a step came out as the norm wants it, in a word or two."""
    if node.truth is None:
        return words.say("open")
    if not node.against:
        return words.say("met") if node.truth else words.say("not met")
    if isinstance(node, Branch) and node.kind != "group":
        return words.say("not the case here") if node.truth else words.say("the case here")
    return words.say("does not count against it") if node.truth else words.say("counts against it")
