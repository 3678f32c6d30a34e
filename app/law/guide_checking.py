"""Whether the guide fits the rules and notes: every name exists, once."""

from __future__ import annotations

from collections.abc import Collection

from app.law.guide import GuideSource
from app.law.guide_schema import PAGE, PREPARE, GuideLine, SheetSpec
from app.law.reading import unique_ids
from app.law.rulefile import Path_
from app.law.sources import Read
from app.words import mark

NO_NORM = mark("there is no norm “{name}”")


def check_guide(read: Read, guide: GuideSource, ids: Collection[str]) -> None:
    """Raise a RuleError at the first name in the guide that does not exist or stands twice. `ids`: rules and notes."""
    page, file = guide.spec.page, guide.file
    unique_ids(page.outcomes, file, (PAGE, "outcomes"))
    doors = {door.id for door in read.interview.doors}
    _known(guide, page.door, doors, (PAGE, "door"), mark("there is no door “{name}”"))
    seen: set[str] = set()
    for at, part in enumerate(page.parts):
        for number, line in enumerate(part.lines):
            where: Path_ = (PAGE, "parts", at, "lines", number)
            _once(guide, line.id, seen, where)
            _check_line(read, guide, line, where, ids)
    taken = {PAGE, PREPARE}
    notes = {source.spec.id for source in read.library.notes}
    told = {*ids, *(name for source in read.library.notes for name in source.spec.covers)}
    for number, sheet in enumerate(guide.spec.prepare.sheets):
        _once(guide, sheet.id, taken, (PREPARE, "sheets", number))
        _check_sheet(guide, sheet, (PREPARE, "sheets", number), notes, told)


def _check_line(read: Read, guide: GuideSource, line: GuideLine, where: Path_, ids: Collection[str]) -> None:
    for name in (line.source, *line.more):
        _known(guide, name, ids, where, NO_NORM)
    if line.step:
        _known(guide, line.step, read.steps, (*where, "step"), mark("there is no step “{name}”"))
    if line.law:
        _known(guide, line.law.act, read.acts, (*where, "law"), mark("there is no source “{name}”"))


def _check_sheet(
    guide: GuideSource, sheet: SheetSpec, where: Path_, notes: Collection[str], told: Collection[str]
) -> None:
    _known(guide, sheet.note, notes, (*where, "note"), NO_NORM)
    for name in sheet.norms:
        _known(guide, name, told, (*where, "norms"), NO_NORM)
    unique_ids(sheet.blocks, guide.file, (*where, "blocks"))
    for number, block in enumerate(sheet.blocks):
        unique_ids(block.items, guide.file, (*where, "blocks", number, "items"))


def _once(guide: GuideSource, name: str, seen: set[str], where: Path_) -> None:
    if name in seen:
        raise guide.file.fault(where, mark("“{name}” stands here twice"), name=name)
    seen.add(name)


def _known(guide: GuideSource, name: str, names: Collection[str], where: Path_, what: str) -> None:
    if name not in names:
        raise guide.file.fault(where, what, name=name)
