"""How many cases had which ground, month by month, with nothing that points at a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from app.cases.content import CaseContent
from app.cases.desk import CaseDesk
from app.cases.fitting import fitted
from app.law.assess import assess
from app.law.book import APPLIES, RuleBook
from app.law.relevance import GROUNDS
from app.trouble import Trouble

FEWEST = 5


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """A month (its first day), its cases, and those with each ground by rule id. None, or no entry: not shown."""

    month: date
    cases: int | None
    grounds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Totals:
    """Months that are over, oldest first; grounds over all of them; how many files could not be read."""

    months: tuple[MonthTotals, ...]
    grounds: Mapping[str, int]
    unread: int


def monthly_totals(desk: CaseDesk, book: RuleBook, on: date) -> Totals:
    """Totals of the cases opened in each month that was over on the day `on`: no number under FEWEST, and none by
    which such a number could be found."""
    count = Count(book, on)
    for _, found in desk.each():
        count.add(found)
    return count.totals()


class Count:
    """Counts one case after the other, for whoever cannot wait for all of them at once."""

    def __init__(self, book: RuleBook, on: date) -> None:
        self._book, self._on = book, on
        self._cases, self._grounds, self._unread = Counter[date](), dict[date, Counter[str]](), 0

    def add(self, found: CaseContent | Trouble) -> None:
        """One more case, or the file that could not be read."""
        if isinstance(found, Trouble):
            self._unread += 1
        elif (month := found.opened.replace(day=1)) < self._on.replace(day=1):
            self._cases[month] += 1
            self._grounds.setdefault(month, Counter()).update(_grounds(found, self._book))

    def totals(self) -> Totals:
        """See `monthly_totals`."""
        self._book.forget()
        cases, grounds = self._cases, self._grounds
        months = [MonthTotals(month, *_shown(cases[month], grounds[month])) for month in sorted(cases)]
        return Totals(tuple(months), _over_all(grounds.values()), self._unread)


def _grounds(content: CaseContent, book: RuleBook) -> list[str]:
    """The grounds that were met on the day the case was judged, or first saved."""
    on = content.judged.on if content.judged else content.opened
    findings = assess(book, fitted(book, content.facts).facts, on).findings
    return [found.rule.id for found in findings if found.kind in GROUNDS and found.status == APPLIES]


def _shown(cases: int, grounds: Counter[str]) -> tuple[int | None, dict[str, int]]:
    """The numbers of a month. How many cases there were is left out where so few remain beside the grounds shown that
    one could tell how many had none of them."""
    shown = {ground: count for ground, count in sorted(grounds.items()) if count >= FEWEST}
    remain = cases - sum(shown.values())
    return (cases if cases >= FEWEST and (not shown or remain >= FEWEST) else None), shown


def _over_all(months: Collection[Counter[str]]) -> dict[str, int]:
    """Each ground over all months, where its hidden months together are at least FEWEST and cannot be told one by one:
    several of them, and not so many cases that each must be the most that is hidden."""
    found: dict[str, int] = {}
    for ground in sorted({ground for month in months for ground in month}):
        counts = [month[ground] for month in months]
        hidden = [count for count in counts if count < FEWEST]
        if not hidden or (len(hidden) > 1 and FEWEST <= sum(hidden) < (FEWEST - 1) * len(hidden)):
            found[ground] = sum(counts)
    return found
