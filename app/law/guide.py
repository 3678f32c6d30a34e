"""The guide on faith and conscience: which of its lines fit a person, and its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.law.guide_schema import PAGE, PREPARE, Fitting, GuideLine, GuideSpec, OutcomeSpec, SheetSpec
from app.law.keys import written
from app.law.logic import truth
from app.law.rulefile import Path_, RuleFile

OFFERED = "offered"


class GuideText(NamedTuple):
    """A text of the guide: the subject under which it is signed, its place there, and a note for the translator."""

    subject: str
    field: str
    text: str
    comment: str

    @property
    def context(self) -> str:
        """Under which it stands in the catalogues."""
        return f"{self.subject}.{self.field}"


@dataclass(frozen=True, slots=True)
class GuideSource:
    """The guide as read, and its file."""

    spec: GuideSpec
    file: RuleFile


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide, with its conditions as expressions over variables under `key_of`."""

    spec: GuideSpec
    conditions: Mapping[str, Any]

    def offered(self, world: list[int]) -> bool:
        """Whether a person's answers speak of faith or conscience."""
        return truth(self.conditions[OFFERED], world) is True

    def outcomes(self, world: list[int]) -> Iterator[OutcomeSpec]:
        """What it comes to for a person."""
        return (spec for spec in self.spec.page.outcomes if self._fits(f"outcomes.{spec.id}", world))

    def lines(self, part: str, world: list[int]) -> Iterator[GuideLine]:
        """The lines of a part that fit a person."""
        found = next(spec for spec in self.spec.page.parts if spec.id == part)
        return (line for line in found.lines if self._fits(f"lines.{line.id}", world))

    def sheet(self, sheet: str) -> SheetSpec:
        """The sheet with this id."""
        return next(spec for spec in self.spec.prepare.sheets if spec.id == sheet)

    def _fits(self, key: str, world: list[int]) -> bool:
        """Told where `when` holds for certain; left out where `unless` does. What is not known leaves nothing out."""
        when, unless = self.conditions.get(f"{key}.when", True), self.conditions.get(f"{key}.unless", False)
        return truth(when, world) is True and truth(unless, world) is not True


class RawPlace(NamedTuple):
    """A condition of the file as written, its key, and where it stands."""

    key: str
    raw: Any
    where: Path_


def raw_conditions(spec: GuideSpec) -> Iterator[RawPlace]:
    """Every condition of the guide."""
    yield RawPlace(OFFERED, spec.page.offered, (PAGE, "offered"))
    for number, outcome in enumerate(spec.page.outcomes):
        yield from _of(outcome, f"outcomes.{outcome.id}", (PAGE, "outcomes", number))
    for at, part in enumerate(spec.page.parts):
        for number, line in enumerate(part.lines):
            yield from _of(line, f"lines.{line.id}", (PAGE, "parts", at, "lines", number))


def _of(fitting: Fitting, key: str, where: Path_) -> Iterator[RawPlace]:
    for field, raw in (("when", fitting.when), ("unless", fitting.unless)):
        if raw is not None:
            yield RawPlace(f"{key}.{field}", raw, (*where, field))


def guide_subjects(spec: GuideSpec) -> Iterator[tuple[str, Any]]:
    """What of the guide is signed: the page, the way to the sheets, and each sheet."""
    yield f"guide.{PAGE}", written(spec.page)
    yield f"guide.{PREPARE}", {key: part for key, part in written(spec.prepare).items() if key != "sheets"}
    for sheet in spec.prepare.sheets:
        yield f"guide.{sheet.id}", written(sheet)


def guide_texts(spec: GuideSpec) -> Iterator[GuideText]:
    """Every text of the guide, in a fixed order."""
    yield from _page_texts(spec)
    prepare, subject, what = spec.prepare, f"guide.{PREPARE}", "preparing with a counsellor"
    yield GuideText(subject, "title", prepare.title, what)
    yield GuideText(subject, "text", prepare.text, what)
    for number, text in enumerate(prepare.lead):
        yield GuideText(subject, f"lead.{number}", text, what)
    for sheet in prepare.sheets:
        yield from _sheet_texts(sheet)


def _page_texts(spec: GuideSpec) -> Iterator[GuideText]:
    page, subject, what = spec.page, f"guide.{PAGE}", "page on faith and conscience"
    for field in ("title", "lead", "nothing"):
        yield GuideText(subject, field, getattr(page, field), what)
    for outcome in page.outcomes:
        yield GuideText(subject, f"outcomes.{outcome.id}", outcome.text, "what it comes to; never a promise")
    for part in page.parts:
        yield GuideText(subject, f"parts.{part.id}", part.title, "heading of a part")
        for line in part.lines:
            if line.text:
                yield GuideText(subject, f"lines.{line.id}", line.text, line.source)
    yield GuideText(subject, "closing", page.closing, "closes every page on faith and conscience")


def _sheet_texts(sheet: SheetSpec) -> Iterator[GuideText]:
    subject = f"guide.{sheet.id}"
    yield GuideText(subject, "title", sheet.title, sheet.note)
    yield GuideText(subject, "text", sheet.text, sheet.note)
    for number, text in enumerate(sheet.lead):
        yield GuideText(subject, f"lead.{number}", text, sheet.note)
    for block in sheet.blocks:
        if block.title:
            yield GuideText(subject, f"{block.id}.title", block.title, sheet.note)
        for item in block.items:
            if item.title:
                yield GuideText(subject, f"{block.id}.{item.id}.title", item.title, sheet.note)
            yield GuideText(subject, f"{block.id}.{item.id}.text", item.text, sheet.note)
