"""Which letters a person can make, and which of them come first: from the conditions of `letters.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.law.assess import Assessment
from app.law.book import RuleBook
from app.law.letter_compiling import Letter
from app.law.letter_schema import RecordSpec
from app.law.rule import Finding
from app.law.schema import GROUNDS, Place
from app.law.standing import Case


class Offer(NamedTuple):
    """A letter that can be made, for which ground if it names one, and whether the answers speak for it."""

    letter: Letter
    ground: Finding | None
    fitting: bool


def offers(book: RuleBook, assessment: Assessment) -> tuple[Offer, ...]:
    """Every letter that can be made, in the order of the file; one that names a ground once for each of them."""
    return tuple(offer for letter in book.letters.by_id.values() for offer in _offers_of(letter, assessment))


def record_lines(book: RuleBook, assessment: Assessment) -> tuple[RecordSpec, ...]:
    """What is told of a wrong record: the lines whose condition holds for certain."""
    case = _case(assessment)
    return tuple(line.spec for line in book.letters.record if line.when(case) is True)


def has_place(book: RuleBook, norm: str) -> bool:
    """Whether a norm is a rule, a note or something that a note covers."""
    notes = book.library.notes
    return norm in book.rules or norm in notes or any(norm in note.spec.covers for note in notes.values())


def place_of(book: RuleBook, norm: str) -> Place:
    """Where a rule, a note or what a note covers stands in the law. KeyError for a norm that does not exist."""
    if norm in book.rules:
        return book.rules[norm].spec.law
    if norm in book.library.notes:
        return book.library.notes[norm].spec.law
    covering = [note.spec for note in book.library.notes.values() if norm in note.spec.covers]
    if not covering:
        raise KeyError(norm)
    return covering[0].law


def _offers_of(letter: Letter, assessment: Assessment) -> Iterator[Offer]:
    case = _case(assessment)
    if letter.only is not None and letter.only(case) is not True:
        return
    if letter.never is not None and letter.never(case) is True:
        return
    if letter.spec.each == "ground":
        yield from _for_each_ground(letter, assessment)
        return
    known = any(fact in assessment.answers for fact in letter.spec.known)
    holds = letter.offered is not None and letter.offered(case) is True
    yield Offer(letter, None, known or holds)


def _for_each_ground(letter: Letter, assessment: Assessment) -> Iterator[Offer]:
    for finding in assessment.findings:
        if finding.kind in GROUNDS:
            unclear = finding.needs_review and finding.rule.id not in letter.spec.only_met
            fitting = finding.status == "applies" or unclear
            if fitting or (finding.possible and not finding.needs_review):
                yield Offer(letter, finding, fitting)


def _case(assessment: Assessment) -> Case:
    return assessment.world, assessment.answers, assessment.findings
