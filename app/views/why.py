"""Why a finding came out as it did: one sentence, the tree of its conditions, and the same as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.law.assess import Finding
from app.law.book import APPLIES, UNDETERMINED
from app.law.near import deciding_answer
from app.law.reasons import Branch, Reason, decider, reasons, tree
from app.law.relevance import in_order
from app.law.schema import GROUNDS
from app.views.condition_text import THRESHOLDS, Conditions, Step
from app.views.reason_text import label
from app.views.shapes import ReasonView

MOST_NAMED = 3


class Why:
    """The reasons of one finding in words."""

    def __init__(self, conditions: Conditions, finding: Finding) -> None:
        self._conditions, self._finding = conditions, finding
        self.reasons = reasons(conditions.book, conditions.assessment, finding)
        self._tree = tree(conditions.book, conditions.assessment, finding)

    def missing(self) -> tuple[tuple[str, str], ...]:
        """The questions that can still settle the finding, with their names, in the order of asking."""
        book, words = self._conditions.book, self._conditions.words
        open_facts = self._conditions.asking.behind(self._finding.undecided)
        return tuple([(fact, label(fact, book.facts[fact], words)) for fact in in_order(book, open_facts)])

    def open_points(self) -> tuple[str, ...]:
        """The points on which the law is unclear here, less those that an answer has ruled out."""
        words = self._conditions.words
        points = (node for node in self._tree if isinstance(node, Branch) and node.kind == "unclear")
        return tuple(dict.fromkeys(words.text(node.context, node.because) for node in points if node.truth is not True))

    def tree(self) -> tuple[Step, ...]:
        """The conditions as they hang together."""
        return tuple([self._conditions.step(node) for node in self._tree])

    def flat(self) -> tuple[Step, ...]:
        """The same conditions in a row, deciding ones first and none twice."""
        return tuple([self._conditions.step(reason) for reason in self.reasons])

    def lines(self) -> tuple[ReasonView, ...]:
        """The tree as lines, each with its depth; an answer stands below the first conclusion that follows from it."""
        return tuple(_lines(self.tree(), 0, set()))

    def summary(self) -> str:
        """The one sentence that stands for the tree; of what is open, the questions that come next."""
        words, missing = self._conditions.words, [name for _, name in self.missing()]
        if not self._tree:
            return ""
        if missing and not self._finding.needs_review:
            named = [words.say("“{title}”", title=name) for name in missing[:MOST_NAMED]]
            rest = " …" if len(missing) > MOST_NAMED else ""
            return words.say("Not known yet: {reason}", reason=words.join(named) + rest)
        if self._finding.status == APPLIES and len(self.reasons) > 1:
            return words.count("{n} condition, and it is met.", "{n} conditions, all met.", len(self.reasons))
        return self._because(self._deciding(decider(self._tree)))

    def _because(self, first: str) -> str:
        words, finding = self._conditions.words, self._finding
        if finding.needs_review:
            return words.say("Why it is unclear in law: {statement}", statement=first)
        if finding.status == APPLIES:
            return words.say("The condition is met: {statement}", statement=first)
        if finding.status == UNDETERMINED:
            return words.say("Why it is open: {statement}", statement=first)
        if finding.kind in GROUNDS:
            return words.say("Why it does not fit: {statement}", statement=first)
        return words.say("Why it does not apply: {statement}", statement=first)

    def _deciding(self, reason: Reason) -> str:
        """What decided, in the person's words; beside a number or an age also what is asked for.

        Before a conclusion stands the answer from which it follows: the sister before “someone else”.
        """
        conditions = self._conditions
        if reason.leaf.operator in THRESHOLDS:
            return conditions.text(reason)
        conclusion = conditions.said(reason.fact)
        fact = deciding_answer(conditions.book, conditions.assessment, reason)
        answer = conditions.said(fact) if fact else conclusion
        if answer == conclusion:
            return conclusion
        return conditions.words.say("{answer} {conclusion}", answer=answer, conclusion=conclusion)


def _lines(steps: Iterable[Step], depth: int, told: set[str]) -> Iterator[ReasonView]:
    for step in steps:
        yield ReasonView(step.text, depth, step.truth, step.state, step.place)
        for answer in step.answers:
            if answer.text not in told:
                told.add(answer.text)
                yield ReasonView(answer.text, depth + 1)
        yield from _lines(step.parts, depth + 1, told)
