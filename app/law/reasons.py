"""The reasons of a finding: as a tree, and in a row, deciding ones first, in the order a person would read."""

from __future__ import annotations

from app.law.assess import Assessment, Finding
from app.law.book import FAILS, RuleBook
from app.law.conditions import Leaf
from app.law.either_way import either_way
from app.law.telling import explanation
from app.law.why import Branch, Explanation, Node, Reason, decider

__all__ = ["Branch", "Node", "Reason", "conclusion_parts", "decider", "explained", "reasons", "tree"]


def reasons(book: RuleBook, assessment: Assessment, finding: Finding) -> tuple[Reason, ...]:
    """The reasons of a finding, deciding ones first.

    A settled finding names only what was answered; an open one also names what is not known yet.
    """
    known = explained(book, assessment, finding)
    silent = known.leaning.difference(assessment.answers)
    told = known.told.get(silent)
    if told is None:
        found = [reason if reason.sure else _told(book, assessment, reason) for reason in known.flat]
        told = tuple([reason for reason in found if reason is not None])
        if all(reason.sure or _by_its_fact(book, assessment, reason) for reason in known.flat):
            known.told[silent] = told
    return told


def tree(book: RuleBook, assessment: Assessment, finding: Finding) -> tuple[Node, ...]:
    """The same reasons as they hang together."""
    found = (_pruned(book, assessment, node) for node in explained(book, assessment, finding).tree)
    return tuple(node for node in found if node is not None)


def conclusion_parts(leaf: Leaf) -> tuple[str, ...]:
    """The members of a set that a condition asks about; none for other facts."""
    return leaf.operands if leaf.operator in ("has", "has_any") else ()


def explained(book: RuleBook, assessment: Assessment, finding: Finding) -> Explanation:
    """What tells how the rule came out, whatever was answered; made once for equal cases."""
    rule = finding.rule
    key = rule.key(assessment.world)
    found = rule.explained.get(key)
    if found is None:
        found = explanation(book, rule, assessment.world)
        if finding.status == FAILS and found.whole is None:
            found = either_way(book, rule, assessment.world)
        rule.explain(key, found)
    return found


def _pruned(book: RuleBook, assessment: Assessment, node: Node) -> Node | None:
    """A node less what rests on no answer; a mere group of which one part is left is that part."""
    if isinstance(node, Reason):
        return node if node.sure else _told(book, assessment, node)
    found = (_pruned(book, assessment, part) for part in node.parts)
    parts = tuple(part for part in found if part is not None)
    match parts:
        case ():
            return None
        case (only,):
            return only if node.kind == "group" else _closed_up(node, only)
        case _:
            return node._replace(parts=parts)


def _closed_up(node: Branch, part: Node) -> Branch:
    """A branch over a single part; where it speaks against a ground, a mere group gives way to what is in it."""
    if node.against and isinstance(part, Branch) and part.kind == "group":
        return node._replace(joint=part.joint, parts=part.parts)
    return node._replace(parts=(part,))


def _told(book: RuleBook, assessment: Assessment, reason: Reason) -> Reason | None:
    """A condition with the fact that tells it; none if it rests on a setting or an end date that nobody gave."""
    settled, leaf = reason.truth is not None, reason.leaf
    if _by_its_fact(book, assessment, reason):
        return reason if reason.fact in assessment.answers else None
    if (assessment.value(book, reason.fact) is not None) is settled:
        return reason
    if leaf.operator == "not_in_fact" and (assessment.value(book, leaf.fact) is not None) is settled:
        return reason._replace(fact=leaf.fact)
    if not settled:
        return reason
    return _by_answers_behind(book, assessment, reason) if book.facts[leaf.fact].type == "set" else None


def _by_its_fact(book: RuleBook, assessment: Assessment, reason: Reason) -> bool:
    """Whether it hangs on nothing but its fact having been answered that a condition which is not sure is told."""
    if reason.truth is None:
        return False
    if reason.fact in assessment.answers:
        return True
    # What is not sure though settled, and no set, rests on a default or an end date.
    return reason.leaf.operator != "not_in_fact" and book.facts[reason.leaf.fact].type != "set"


def _by_answers_behind(book: RuleBook, assessment: Assessment, reason: Reason) -> Reason | None:
    """A settled condition on a conclusion that is known only in part, told by the last answer it follows from."""
    behind = book.answers_behind(reason.leaf.fact, conclusion_parts(reason.leaf), assessment.world)
    answered = [fact for fact in behind if fact in assessment.answers]
    return reason._replace(fact=answered[-1]) if answered else None
