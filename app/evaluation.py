"""The answer of `quqyq evaluate`: an assessment as JSON, or as text for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.case import SCHEMA
from app.law.assess import Assessment, Finding
from app.law.book import RuleBook
from app.law.deadlines import dues
from app.law.facts import Facts
from app.law.reasons import Reason, reasons
from app.law.relevance import Asking, in_order
from app.views.card import norm_text, status_text, until_text
from app.views.due import due_view
from app.views.edition import confidence_on, edition_note
from app.views.headline import headline
from app.views.note import note_groups
from app.views.reason_text import label, reason_text
from app.views.start import notice_texts
from app.words import Words


def evaluate_as_json(book: RuleBook, facts: Facts, assessment: Assessment, words: Words) -> dict[str, Any]:
    """The answer object of the contract."""
    asking = Asking(book, assessment.world)
    return {
        "schema": SCHEMA,
        "pack": {
            "id": book.pack.id,
            "version": book.pack.version,
            "law_as_of": book.pack.law_as_of.isoformat(),
        },
        "on": assessment.on.isoformat(),
        "standing": assessment.standing,
        "notices": [
            {"code": code, "text": text}
            for code, text in zip(assessment.notices, notice_texts(book, assessment.notices, words), strict=True)
        ],
        "findings": [_finding(asking, facts, assessment, finding, words) for finding in assessment.findings],
    }


def evaluate_as_text(book: RuleBook, facts: Facts, assessment: Assessment, words: Words) -> Iterator[str]:
    """The answer in lines for people: headline, notices, then what applies and what is open."""
    said = headline(book, assessment, words)
    yield said.headline
    yield said.explain
    yield words.say("Asked about {day}", day=words.date(assessment.on))
    for text in notice_texts(book, assessment.notices, words):
        yield words.say("Please note: {text}", text=text)
    for finding in assessment.findings:
        if finding.status != "does_not_apply":
            yield from _finding_lines(book, facts, assessment, finding, words)
    yield from _due_lines(book, assessment, words)
    yield from _note_lines(book, assessment, words)
    yield ""
    yield words.say("This is information, not legal advice. The call-up commission decides.")


def _finding(asking: Asking, facts: Facts, assessment: Assessment, finding: Finding, words: Words) -> dict[str, Any]:
    book, spec = asking.book, finding.rule.spec
    answer: dict[str, Any] = {
        "rule": spec.id,
        "kind": spec.kind,
        "status": finding.status,
        "needs_review": finding.needs_review,
        "until": finding.until.isoformat() if finding.until else None,
        "missing": list(finding.missing),
        "ask": _ask(asking, finding),
        "confidence": confidence_on(spec, assessment.on),
        "law": norm_text(book, spec, words),
        "title": words.text(f"{spec.id}.title", spec.title),
    }
    found = reasons(book, assessment, finding)
    answer["because"] = [_because(book, facts, assessment, reason, words) for reason in found]
    return answer


def _ask(asking: Asking, finding: Finding) -> list[str]:
    """The unanswered plain facts from which the missing ones follow."""
    return in_order(asking.book, asking.behind(finding.undecided), lambda name: not asking.book.facts[name].contract)


def _because(book: RuleBook, facts: Facts, assessment: Assessment, reason: Reason, words: Words) -> dict[str, Any]:
    fact = reason.fact
    return {
        "text": reason_text(book, facts, assessment, reason, words),
        "fact": fact,
        "value": _plain_value(assessment.value(book, fact)),
        "truth": reason.truth,
        "norm": reason.norm,
    }


def _plain_value(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return sorted(map(str, value)) if isinstance(value, frozenset) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _finding_lines(
    book: RuleBook, facts: Facts, assessment: Assessment, finding: Finding, words: Words
) -> Iterator[str]:
    spec = finding.rule.spec
    yield ""
    title, norm = words.text(f"{spec.id}.title", spec.title), norm_text(book, spec, words)
    yield words.say("{title} ({norm}): {status}", title=title, norm=norm, status=status_text(finding, words))
    if told := edition_note(spec, assessment.on, words):
        yield "  " + told
    if finding.until:
        yield "  " + until_text(finding, words)
    for reason in reasons(book, assessment, finding):
        yield "  - " + reason_text(book, facts, assessment, reason, words)
    if finding.missing:
        names = words.join([label(fact, book.facts[fact], words) for fact in finding.missing])
        yield "  " + words.say("Still to be answered: {facts}", facts=names)


def _due_lines(book: RuleBook, assessment: Assessment, words: Words) -> Iterator[str]:
    for due in dues(book, assessment):
        view = due_view(book, due, words)
        yield ""
        yield view.line
        yield from (f"  {text}" for text in (view.kept, view.explain, view.norm) if text)


def _note_lines(book: RuleBook, assessment: Assessment, words: Words) -> Iterator[str]:
    for group in note_groups(book, assessment, words):
        yield ""
        yield group.title
        for note in group.notes:
            yield f"  {note.title} ({note.norm})"
            yield f"    {note.explain}"
            yield from (f"    - {point}" for point in note.points)
