"""Worked examples: cases with the outcome that the law gives, written by people, run as tests and shown to readers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from app.law.assess import Assessment, assess
from app.law.book import RuleBook
from app.law.deadlines import Due, counted, dues
from app.law.facts import CaseError, Facts, read_facts
from app.law.keys import written
from app.law.reading import list_of
from app.law.rulefile import Opener, RuleError, RuleFile
from app.law.strict import NONE, Name, RuleId, Several, Strict, Text, altered
from app.law.texts import RuleText
from app.words import mark

Outcome = Literal["applies", "does_not_apply", "undetermined", "review"]
REVIEW = "review"
LEFT_OUT = ""
"""No name: the example says nothing of the standing, while none is null."""


class ExampleSpec(Strict):
    """One example: the facts, the day, and what is expected (a deadline that does not run has null)."""

    id: RuleId
    norm: str
    on: date
    facts: dict[Name, Any]
    expect: dict[RuleId, Outcome] = NONE
    missing: dict[RuleId, list[Name]] = NONE
    until: dict[RuleId, date | None] = NONE
    standing: Name | None = LEFT_OUT
    notices: list[Name] | None = None
    shows: Several[RuleId] = ()
    hides: Several[RuleId] = ()
    events: dict[Name, date] = NONE
    deadlines: dict[Name, date | None] = NONE
    kept: dict[Name, bool] = NONE
    pitfall: Text | None = None
    case: bool = False
    text: Text | None = None

    def __post_init__(self) -> None:
        if (self.pitfall or self.case) and not self.text:
            raise ValueError("a pitfall or a published case needs its `text`")


@dataclass(frozen=True, slots=True)
class Example:
    """An example as read: its data, the answers in it, and where it stands."""

    spec: ExampleSpec
    facts: Facts
    file: RuleFile
    where: tuple[int]


def read_examples(book: RuleBook, folder: Path, opened: Opener = RuleFile) -> list[Example]:
    """All examples of a folder of rules. Raises RuleError at the first that cannot be read."""
    found = [_example(book, file, index, spec) for file, index, spec in _specs(folder, opened)]
    seen: set[str] = set()
    for example in found:
        if example.spec.id in seen:
            raise example.file.fault(
                (*example.where, "id"), mark("the id “{name}” is taken already"), name=example.spec.id
            )
        seen.add(example.spec.id)
    return found


def faults_of(book: RuleBook, example: Example) -> Iterator[RuleError]:
    """What comes out otherwise than the example expects, each with file and line."""
    assessment = assess(book, example.facts, example.spec.on)
    for item, expected, found in _compared(book, example.spec, assessment):
        if expected != found:
            yield example.file.fault(
                example.where,
                mark("example {name}: {item} should be {expected}, but is {found}"),
                name=example.spec.id, item=item, expected=_shown(expected), found=_shown(found),
            )  # fmt: skip


def norms_of(spec: ExampleSpec) -> set[str]:
    """The rules and notes that an example is about."""
    return {spec.norm, *spec.expect, *spec.missing, *spec.until, *spec.shows, *spec.hides}


def signed(spec: ExampleSpec) -> ExampleSpec:
    """An example as it is signed."""
    return altered(spec, standing=spec.standing or None)


def example_texts(examples: Iterable[Example]) -> Iterator[RuleText]:
    """The texts of examples that a person may read."""
    for example in examples:
        if example.spec.text:
            yield RuleText(f"{example.spec.id}.text", example.spec.text, f"worked example on {example.spec.norm}")


def _specs(folder: Path, opened: Opener) -> Iterator[tuple[RuleFile, int, ExampleSpec]]:
    for path in sorted((folder / "examples").glob("*.yaml")):
        file = opened(path)
        for index, spec in enumerate(list_of(file, ExampleSpec)):
            yield file, index, spec


def _example(book: RuleBook, file: RuleFile, index: int, spec: ExampleSpec) -> Example:
    for name in sorted(norms_of(spec) - set(book.rules) - set(book.library.notes)):
        if name != spec.norm or not name.startswith(("standing.", "deadline.")):
            raise file.fault((index,), mark("there is no norm “{name}”"), name=name)
    try:
        return Example(spec, read_facts(written(spec.facts), book.facts, spec.on), file, (index,))
    except CaseError as error:
        raise file.fault((index, "facts"), mark("{reason}"), reason=error) from error


def _compared(book: RuleBook, spec: ExampleSpec, assessment: Assessment) -> Iterator[tuple[str, Any, Any]]:
    for rule, outcome in spec.expect.items():
        yield rule, outcome, _outcome(assessment, rule)
    for rule, names in spec.missing.items():
        yield f"{rule} missing", sorted(names), sorted(assessment.finding(rule).missing)
    for rule, day in spec.until.items():
        yield f"{rule} until", day, assessment.finding(rule).until
    if spec.standing != LEFT_OUT:
        yield "standing", spec.standing, assessment.standing
    if spec.notices is not None:
        yield "notices", sorted(spec.notices), sorted(assessment.notices)
    yield from _notes_compared(book, spec, assessment)


def _notes_compared(book: RuleBook, spec: ExampleSpec, assessment: Assessment) -> Iterator[tuple[str, Any, Any]]:
    for note in spec.shows:
        yield note, True, book.library.notes[note].fits(assessment.world, spec.on)
    for note in spec.hides:
        yield note, False, book.library.notes[note].fits(assessment.world, spec.on)
    running = _running(book, spec, assessment) if spec.deadlines or spec.kept else {}
    for deadline, day in spec.deadlines.items():
        yield deadline, day, running[deadline].ends if deadline in running else None
    for deadline, kept in spec.kept.items():
        yield f"{deadline} kept", kept, running[deadline].kept if deadline in running else None


def _running(book: RuleBook, spec: ExampleSpec, assessment: Assessment) -> dict[str, Due]:
    """The deadlines that run: from the answers, and from the events that the example names besides."""
    told = [due for event, begins in spec.events.items() for due in counted(book, event, begins)]
    return {due.deadline.spec.id: due for due in (*told, *dues(book, assessment))}


def _outcome(assessment: Assessment, rule: str) -> str:
    finding = assessment.finding(rule)
    return REVIEW if finding.needs_review else finding.status


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "-"  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return str(value)
