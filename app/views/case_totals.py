"""All cases together, in words: who is affected by today's law, and how many had which ground."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from app.cases.recheck import Rechecked
from app.cases.totals import FEWEST, MonthTotals, Totals
from app.law.book import RuleBook
from app.views.casework import standing_text
from app.words import Words


class TotalsView(NamedTuple):
    """A table of texts, and what is to be known of it."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]


def recheck_line(done: int, number: int, state: str, words: Words) -> str:
    """How far it has come: it still works, was stopped, or is done."""
    if state == "done":
        return words.count("{n} case judged anew.", "{n} cases judged anew.", done)
    figures = {"n": words.number(done), "all": words.number(number)}
    if state == "stopped":
        return words.say("Stopped after {n} of {all} cases.", **figures)
    return words.say("{n} of {all} cases", **figures)


def affected_line(found: Rechecked, book: RuleBook, words: Words) -> tuple[str, str]:
    """A case whose result is another one: its code name, and before and after."""
    if found.row.damaged is not None:
        return words.say("A file that cannot be read"), found.row.damaged.sentence(words)
    before, after = (standing_text(book, one, words) for one in (found.before, found.after))
    return found.row.code_name, words.say("Before: {before}. Now: {after}.", before=before, after=after)


def totals_view(totals: Totals, book: RuleBook, words: Words) -> TotalsView:
    """The table: a line for the cases of each month, and one for each ground in it."""
    rows = tuple(row for month in totals.months for row in _month_rows(month, book, words))
    over_all = tuple(_row(words.say("All months"), book, rule, n, words) for rule, n in totals.grounds.items())
    unread = words.count("{n} file could not be read.", "{n} files could not be read.", totals.unread)
    return TotalsView(
        headers=(words.say("Month"), words.say("Ground"), words.say("Cases")),
        rows=rows + over_all,
        lines=(
            words.say("Counted by the month of the first save, once the month is over."),
            words.say("One case can have several grounds."),
            words.say("A number under {n} is not shown, nor one from which it could be worked out.", n=FEWEST),
            *((unread,) if totals.unread else ()),
        ),
    )


def totals_csv(view: TotalsView) -> bytes:
    """The table as a file for a spreadsheet; a text that it could take for a formula is quoted as text."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerows([_plain(cell) for cell in row] for row in (view.headers, *view.rows))
    return file.getvalue().encode("utf-8-sig")


def totals_text(view: TotalsView) -> str:
    """The table as text to paste, its cells parted by tabs."""
    return "\n".join("\t".join(row) for row in (view.headers, *view.rows))


def _plain(cell: str) -> str:
    return f"'{cell}" if cell[:1] in "=+-@\t\r" and cell else cell


def _month_rows(month: MonthTotals, book: RuleBook, words: Words) -> Iterator[tuple[str, ...]]:
    day = month.month
    name = words.say("{month} {year}", month=words.months()[day.month - 1], year=day.year)
    hidden = words.say("fewer than {n}", n=FEWEST)
    yield name, words.say("all cases"), hidden if month.cases is None else words.number(month.cases)
    for rule, number in month.grounds.items():
        yield _row(name, book, rule, number, words)


def _row(month: str, book: RuleBook, rule: str, number: int, words: Words) -> tuple[str, str, str]:
    spec = book.rules[rule].spec if rule in book.rules else None
    title = words.text(f"{spec.id}.title", spec.title) if spec else rule
    return month, title, words.number(number)
