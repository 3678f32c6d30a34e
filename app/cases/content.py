"""What a case file holds once it is open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from app.cases.conscience import speaks_of_conscience
from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts


@dataclass(frozen=True, slots=True)
class CaseStep:
    """Something to do by a day."""

    day: date
    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """What it came to when it was last judged, on which day, and by which edition of the rules."""

    standing: str | None
    on: date
    pack_version: str
    law_as_of: date


@dataclass(frozen=True, slots=True)
class CaseContent:
    """One case. `code_name` is the counsellor's neutral name for it; `opened` is the day of the first save.

    `consent` is the day on which the client agreed that it is kept.
    `on` is the day asked about if one was chosen. Without `with_conscience`, answers of faith and conscience are never
    written into a file.
    """

    code_name: str
    opened: date
    facts: Facts
    on: date | None = None
    door: str = ""
    notes: str = ""
    steps: tuple[CaseStep, ...] = ()
    judged: Judged | None = None
    archived: bool = False
    with_conscience: bool = False
    consent: date | None = None


def judged(book: RuleBook, facts: Facts, on: date) -> Judged:
    """What these answers come to on this day, with the edition that says so."""
    return Judged(assess(book, facts, on).standing, on, book.pack.version, book.pack.law_as_of)


def without_conscience(content: CaseContent, book: RuleBook) -> CaseContent:
    """The content as it may be written: unless `with_conscience`, without any answer that speaks of faith or
    conscience, without the door that does, and judged again without them."""
    if content.with_conscience:
        return content
    dropped = left_out(content, book)
    door = "" if content.door == book.library.guide.spec.page.door else content.door
    kept = Facts({name: content.facts.answer(name) for name in content.facts if name not in dropped})
    found = judged(book, kept, content.judged.on) if dropped and content.judged else content.judged
    return replace(content, facts=kept, door=door, judged=found)


def left_out(content: CaseContent, book: RuleBook) -> tuple[str, ...]:
    """The facts whose answers would stay out of a file, so that a page can say so before it is saved."""
    if content.with_conscience:
        return ()
    return tuple(filter(partial(speaks_of_conscience, book, content.facts), content.facts))
