"""The answer of `quqyq evaluate`: an assessment as JSON, or as text for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from app.case import SCHEMA
from app.law.assess import Assessment, Finding
from app.law.book import FAILS, RuleBook
from app.law.changes import Change, Changes
from app.law.coming_years import coming_years
from app.law.deadlines import dues
from app.law.endings import endings
from app.law.facts import Facts
from app.law.reasons import Reason, reasons
from app.law.relevance import Asking, in_order
from app.law.timeline import Period
from app.views.card import norm_text, status_text, until_text
from app.views.changes import change_text, ending_text, intro, set_text, wanted_text
from app.views.condition_text import Conditions, Step
from app.views.due import due_view
from app.views.edition import confidence_on, edition_note
from app.views.headline import headline
from app.views.note import note_groups
from app.views.reason_text import label
from app.views.stale import stale_view
from app.views.start import notice_texts
from app.views.timeline import period_lines, years_view
from app.views.why import Why
from app.words import Words


def evaluate_as_json(book: RuleBook, facts: Facts, assessment: Assessment, words: Words) -> dict[str, Any]:
    """The answer object of the contract, and beyond it the trees of reasons, what would change or end a finding, and
    the coming years."""
    conditions = Conditions(book, facts, assessment, words)
    return {
        **evaluated(book, assessment, words),
        "findings": [
            {**finding_as_json(conditions, finding), **_beyond(conditions, finding)} for finding in assessment.findings
        ],
        "timeline": [_period(period) for period in coming_years(book, facts, assessment.on).periods],
    }


def evaluated(book: RuleBook, assessment: Assessment, words: Words) -> dict[str, Any]:
    """The answer less its findings: by which rules, for which day, the standing and the notices."""
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
    }


def evaluate_as_text(
    book: RuleBook, facts: Facts, assessment: Assessment, words: Words, today: date | None = None
) -> Iterator[str]:  # fmt: skip
    """The answer in lines for people: headline, notices, then what applies and what is open.

    With `today` it also says whether the rules have grown old.
    """
    said = headline(book, assessment, words)
    yield said.headline
    yield said.explain
    yield words.say("Asked about {day}", day=words.date(assessment.on))
    stale = stale_view(book, today, words).text if today else ""
    for text in (*filter(None, [stale]), *notice_texts(book, assessment.notices, words)):
        yield words.say("Please note: {text}", text=text)
    conditions = Conditions(book, facts, assessment, words)
    for finding in assessment.findings:
        changes = list(_change_lines(book, assessment, finding, words))
        if finding.status != FAILS or changes:
            yield from _finding_lines(conditions, finding)
            yield from changes
    yield from _due_lines(book, assessment, words)
    yield from _year_lines(book, facts, assessment, words)
    yield from _note_lines(book, assessment, words)
    yield ""
    yield words.say("This is information, not legal advice. The call-up commission decides.")


def finding_as_json(conditions: Conditions, finding: Finding) -> dict[str, Any]:
    """A finding as the contract has it, and the plain questions behind what is missing."""
    told = reasons(conditions.book, conditions.assessment, finding)
    return {
        **found_as_json(conditions, finding, questions_behind(conditions.asking, finding)),
        "because": [_reason(reason, *conditions.told(reason)) for reason in told],
    }


def found_as_json(conditions: Conditions, finding: Finding, ask: Sequence[str]) -> dict[str, Any]:
    """A finding less its reasons; `ask` are the questions behind what is missing."""
    book, assessment, words, spec = conditions.book, conditions.assessment, conditions.words, finding.rule.spec
    return {
        "rule": spec.id,
        "kind": spec.kind,
        "status": finding.status,
        "needs_review": finding.needs_review,
        "until": finding.until.isoformat() if finding.until else None,
        "missing": list(finding.missing),
        "ask": [*ask],
        "confidence": confidence_on(spec, assessment.on),
        "law": norm_text(book, spec, words),
        "title": words.text(f"{spec.id}.title", spec.title),
    }


def _beyond(conditions: Conditions, finding: Finding) -> dict[str, Any]:
    book, assessment, words = conditions.book, conditions.assessment, conditions.words
    why = Why(conditions, finding)
    return {
        "why": {"summary": why.summary(), "tree": [_step(step) for step in why.tree()]},
        "would_change": [
            [_change(book, change, words) for change in one] for one in Changes(book, assessment).of(finding)
        ],
        "ends": [
            {"fact": end.fact, "on": end.last.isoformat() if end.last else None, "text": ending_text(book, end, words)}
            for end in endings(book, assessment, finding)
        ],
    }


def questions_behind(asking: Asking, finding: Finding) -> list[str]:
    """The unanswered plain facts from which the missing ones follow."""
    return in_order(asking.book, asking.behind(finding.undecided), lambda name: not asking.book.facts[name].contract)


def _reason(reason: Reason | Step, text: str, value: Any) -> dict[str, Any]:
    """A condition: what was told, by which fact, and whether it came out as the norm wants it."""
    return {
        "text": text,
        "fact": reason.fact,
        "value": plain_value(value),
        "truth": reason.truth,
        "norm": reason.norm,
    }


def _change(book: RuleBook, change: Change, words: Words) -> dict[str, Any]:
    """One answer that would have to be otherwise. Of a sensitive question it is not said which answer would help."""
    spec = book.facts[change.fact]
    told = not (change.kind == "question" and spec.sensitive)
    return {
        "fact": change.fact,
        "kind": change.kind,
        "values": list(change.samples) if told and spec.type in ("choice", "bool") else None,
        "wanted": wanted_text(book, change, words) if told else None,
        "text": change_text(book, change, words),
    }


def _change_lines(book: RuleBook, assessment: Assessment, finding: Finding, words: Words) -> Iterator[str]:
    """What would change a finding, each set in a line; and what would end a ground."""
    texts = dict.fromkeys(set_text(book, one, words) for one in Changes(book, assessment).of(finding))
    if texts:
        yield "  " + words.say("What would change this: {sentence}", sentence=intro(finding, words))
        yield from (f"  - {text}" for text in texts)
    ends = [ending_text(book, ending, words) for ending in endings(book, assessment, finding)]
    if ends:
        yield "  " + words.say("What would end this:")
        yield from (f"  - {text}" for text in ends)


def _step(step: Step) -> dict[str, Any]:
    """A step of the tree: a condition as in the flat list and the answers behind it, or a heading and its steps."""
    more = {"kind": step.kind, "state": step.state, "place": step.place}
    if step.kind != "condition":
        parts = [_step(part) for part in step.parts]
        return {"text": step.text, "truth": step.truth, "norm": step.norm, **more, "parts": parts}
    answers = [{"text": told.text, "fact": told.fact, "value": plain_value(told.value)} for told in step.answers]
    return {**_reason(step, step.text, step.value), **more, "answers": answers}


def plain_value(value: Any) -> Any:
    """A value as it stands in a case file."""
    if isinstance(value, date):
        return value.isoformat()
    return sorted(map(str, value)) if isinstance(value, frozenset) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _finding_lines(conditions: Conditions, finding: Finding) -> Iterator[str]:
    book, assessment, words, spec = conditions.book, conditions.assessment, conditions.words, finding.rule.spec
    yield ""
    title, norm = words.text(f"{spec.id}.title", spec.title), norm_text(book, spec, words)
    yield words.say("{title} ({norm}): {status}", title=title, norm=norm, status=status_text(finding, words))
    if told := edition_note(spec, assessment.on, words):
        yield "  " + told
    if finding.until:
        yield "  " + until_text(finding, words)
    yield from _why_lines(Why(conditions, finding), words)
    if finding.missing:
        names = words.join([label(fact, book.facts[fact], words) for fact in finding.missing])
        yield "  " + words.say("Still to be answered: {facts}", facts=names)


def _why_lines(why: Why, words: Words) -> Iterator[str]:
    if summary := why.summary():
        yield "  " + summary
    for line in why.lines():
        said = line.text
        if line.truth_text:
            said = words.say("{text} ({state}, {place})", text=line.text, state=line.truth_text, place=line.place)
        yield "  " + "  " * line.depth + "- " + said


def _period(period: Period) -> dict[str, Any]:
    return {
        "begins": period.begins.isoformat(),
        "ends": period.ends.isoformat(),
        "standing": period.standing,
        "met": list(period.met),
        "open": list(period.open),
    }


def _year_lines(book: RuleBook, facts: Facts, assessment: Assessment, words: Words) -> Iterator[str]:
    view = years_view(book, facts, assessment.on, words)
    if view is not None:
        yield ""
        yield from period_lines(view)


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
