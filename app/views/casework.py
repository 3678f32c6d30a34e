"""What the counsellor's case desk says: its lines, and one line for each case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from app.cases.desk import CaseRow
from app.law.book import RuleBook
from app.views.beside import beside
from app.words import Words


class CaseLine(NamedTuple):
    """A case in the list: its code name, and under it the next day, the standing and the edition."""

    id: str
    title: str
    text: str


def door_lines(words: Words) -> tuple[str, ...]:
    """What a case desk is, said before one is opened."""
    return (
        words.say("A case desk is a folder with one encrypted file for each case. One passphrase opens it."),
        words.say("Nothing that is told here is kept unless you save it in a case."),
        words.say("The program does not remember where your desk is."),
    )


def unrecoverable_text(words: Words) -> str:
    """What a forgotten passphrase means."""
    return words.say(
        "A forgotten passphrase cannot be recovered. Nobody can open the files without it, and we cannot either."
    )


def saving_text(words: Words, *, new: bool = False) -> str:
    """When an open case is saved, and when it is not; a new one is never saved without consent."""
    if new:
        return words.say(
            "This case is new: it is kept only once you press Save. Hiding the window before that wipes it."
        )
    return words.say(
        "A case is saved when you press Save, when you hide the window and when the desk is locked. "
        "Before the next client you are asked. At no other time is anything written."
    )


def listed(rows: Iterable[CaseRow], text: str, found: frozenset[str], *, archived: bool) -> list[CaseRow]:
    """The rows to show, by next deadline: those without one last, and equal ones by code name.

    `text` is looked for in the code names; `found` are cases in whose notes or steps it was found.
    """
    wanted = text.strip().casefold()
    kept = (row for row in rows if archived or not row.archived)
    hits = (row for row in kept if wanted in row.code_name.casefold() or row.id in found)
    return sorted(hits, key=lambda row: (row.next_deadline or date.max, row.code_name.casefold(), row.id))


def case_line(row: CaseRow, book: RuleBook, today: date, words: Words) -> CaseLine:
    """One row in words; of a damaged file, what is wrong with it."""
    if row.damaged is not None:
        return CaseLine(row.id, words.say("A file that cannot be read"), row.damaged.sentence(words))
    laid = words.say("Archived") if row.archived else ""
    told = (laid, _next_day(row, today, words), standing_text(book, row.standing, words), _edition(row, book, words))
    return CaseLine(row.id, row.code_name, beside(words, *(text for text in told if text)))


def standing_text(book: RuleBook, standing: str | None, words: Words) -> str:
    """A standing in few words; a case that was never judged, or by rules that named it otherwise, has its own."""
    spec = next((line.spec for line in book.standings if line.spec.id == standing), None)
    return words.text(f"standing.{spec.id}.short", spec.short) if spec else words.say("Not judged")


def _next_day(row: CaseRow, today: date, words: Words) -> str:
    if row.next_deadline is None:
        return words.say("No day to keep")
    day = words.date(row.next_deadline)
    return words.say("Was due on {day}", day=day) if row.next_deadline < today else words.say("Next: {day}", day=day)


def _edition(row: CaseRow, book: RuleBook, words: Words) -> str:
    if row.judged_on is None:
        return ""
    if row.pack_version == book.pack.version:
        return words.say("Judged on {day} by rules {version}", day=words.date(row.judged_on), version=row.pack_version)
    return words.say(
        "Judged on {day} by other rules, {version}", day=words.date(row.judged_on), version=row.pack_version
    )


def other_names(rows: Iterable[CaseRow], id_: str | None) -> frozenset[str]:
    """The code names that other cases of the desk have than the one named (None: one that was never saved)."""
    return frozenset(_plain(row.code_name) for row in rows if row.id != id_ and row.damaged is None)


def twin_text(name: str, others: frozenset[str], words: Words) -> str:
    """What is remarked on a code name that another case has, large and small letters and spaces aside; else nothing."""
    if not _plain(name) or _plain(name) not in others:
        return ""
    return words.say("Another case of this desk has the same code name. You can save it all the same.")


def moved_text(written: date | None, words: Words) -> str:
    """What stands under a file that was moved out of a desk: its own name says nothing."""
    if written is None:
        return words.say("From a case desk. The passphrase that the desk had then opens it.")
    return words.say(
        "From a case desk, written on {day}. The passphrase that the desk had then opens it.", day=words.date(written)
    )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def next_name(rows: Iterable[CaseRow], today: date) -> str:
    """A neutral name that no case of the desk has: the year and a number."""
    taken = {row.code_name for row in rows}
    names = (f"{today.year}-{number:03d}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
