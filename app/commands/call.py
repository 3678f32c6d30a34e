"""What every command shares: its exit codes, how it complains, how it reads a day."""

from __future__ import annotations

import sys
from datetime import date

from app.law.days import day_from_iso
from app.law.facts import CaseError
from app.words import mark

DONE, FAULTS, UNUSABLE = 0, 1, 2


def complain(sentence: str) -> None:
    """One line on standard error, if there is anybody to read it."""
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] (closed by the caller)
        sys.stderr.write(" ".join(sentence.split()) + "\n")


def day_of(text: str | None) -> date:
    """The day that was named, today if none was. Raises CaseError for an impossible one."""
    if text is None:
        return date.today()  # noqa: DTZ011 (a calendar day where the person is)
    try:
        return day_from_iso(text)
    except ValueError as error:
        what = mark("The day “{value}” is not possible; allowed is: an existing day written as YYYY-MM-DD.")
        raise CaseError(what, value=text[:40]) from error
