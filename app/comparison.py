"""The answer of `quqyq compare`: two cases beside one another, as JSON or as text for people."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any

from app.case import SCHEMA
from app.law.assess import Finding
from app.law.book import RuleBook
from app.law.comparing import Comparison, Difference, Side
from app.law.deadlines import Due
from app.law.facts import Silence, Value
from app.views.card import norm_text
from app.views.comparing import ComparisonView, DifferenceView, comparison_view
from app.views.headline import headline
from app.words import Words

WIDTH = 80
SIGNS = {"new": "+", "gone": "-", "other": "*"}


def comparison_as_json(book: RuleBook, comparison: Comparison, words: Words) -> dict[str, Any]:
    """Both sides, then only what differs; every difference says how: "new", "gone" or "other"."""
    return {
        "schema": SCHEMA,
        "pack": {"id": book.pack.id, "version": book.pack.version, "law_as_of": book.pack.law_as_of.isoformat()},
        "first": _side(book, comparison.first, words),
        "second": _side(book, comparison.second, words),
        "alike": comparison.comes_out_alike,
        "answers": [_plain(d, "fact", _answer(d.first), _answer(d.second)) for d in comparison.answers],
        "findings": [_finding(book, difference, words) for difference in comparison.findings],
        "notices": [{"code": d.id, "change": d.change} for d in comparison.notices],
        "deadlines": [_plain(d, "deadline", _due(d.first), _due(d.second)) for d in comparison.dues],
        "notes": [{"note": d.id, "change": d.change} for d in comparison.notes],
        "same": list(comparison.same),
    }


def comparison_as_text(book: RuleBook, comparison: Comparison, files: tuple[str, str], words: Words) -> Iterator[str]:
    """One case after the other, then the differences, then in short what is the same; no line is wider than WIDTH.

    `files` stands behind the names of the two.
    """
    view = comparison_view(book, comparison, (words.say("First"), words.say("Second")), words)
    for side, file in zip((view.first, view.second), files, strict=True):
        yield from _wrapped(words.say("{title} ({name})", title=side.name, name=file))
        yield from _wrapped(side.day, "  ")
        yield from _wrapped(side.headline, "  ")
    if view.alike:
        yield from ("", *_wrapped(view.alike))
    for group in view.groups:
        yield from ("", *_wrapped(group.title))
        for difference in group.differences:
            yield from _difference_lines(difference, view, words)
    yield from ("", *_wrapped(view.same_title))
    for line in view.same:
        yield from _wrapped(line, "  ", "    ")
    yield from ("", *_wrapped(view.caveat))


def _side(book: RuleBook, side: Side, words: Words) -> dict[str, Any]:
    found = side.assessment
    return {
        "on": side.on.isoformat(),
        "standing": found.standing,
        "headline": headline(book, found, words).headline,
        "notices": list(found.notices),
    }


def _finding(book: RuleBook, difference: Difference[Finding], words: Words) -> dict[str, Any]:
    spec = book.rules[difference.id].spec
    return {
        **_plain(difference, "rule", _outcome(difference.first), _outcome(difference.second)),
        "kind": spec.kind,
        "law": norm_text(book, spec, words),
        "title": words.text(f"{spec.id}.title", spec.title),
    }


def _plain(difference: Difference[Any], name: str, first: Any, second: Any) -> dict[str, Any]:
    return {name: difference.id, "change": difference.change, "first": first, "second": second}


def _answer(answer: Value | Silence | None) -> dict[str, Any]:
    """An answer that was not given is something else than "I don't know"."""
    if answer is None or isinstance(answer, Silence):
        return {"state": answer.value if answer else "unasked", "value": None}
    if isinstance(answer, date):
        return {"state": "given", "value": answer.isoformat()}
    return {"state": "given", "value": sorted(answer) if isinstance(answer, frozenset) else answer}


def _outcome(finding: Finding | None) -> dict[str, Any] | None:
    if finding is None:
        return None
    until = finding.until.isoformat() if finding.until else None
    return {"status": finding.status, "needs_review": finding.needs_review, "until": until}


def _due(due: Due | None) -> dict[str, Any] | None:
    return {"ends": due.ends.isoformat(), "kept": due.kept} if due else None


def _difference_lines(difference: DifferenceView, view: ComparisonView, words: Words) -> Iterator[str]:
    title = words.say("{title} ({norm})", title=difference.title, norm=difference.norm)
    marked = words.say("{label}: {answer}", label=difference.change_text,
                       answer=title if difference.norm else difference.title)  # fmt: skip
    yield from _wrapped(marked, f"  {SIGNS[difference.change]} ", "    ")
    for side, said in ((view.first, difference.first), (view.second, difference.second)):
        if said:
            yield from _wrapped(words.say("{label}: {answer}", label=side.name, answer=said), "      ", "        ")


def _wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """A text in lines of WIDTH at most; only a word that is longer by itself is broken."""
    rest = first if rest is None else rest
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
