"""Two situations beside one another, in words: the two headlines, what differs, and in one place what does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from app.law.assess import Finding
from app.law.book import APPLIES, FAILS, UNDETERMINED, RuleBook
from app.law.comparing import Change, Comparison, Difference, Side
from app.law.deadlines import Due
from app.views.beside import beside
from app.views.card import norm_text, status_text, until_text
from app.views.dated_text import DatedTexts
from app.views.due import due_view
from app.views.headline import headline
from app.views.note import note_view
from app.views.reason_text import answer_text, label
from app.views.start import notice_texts
from app.words import Words


class SideView(NamedTuple):
    """One of the two: its name, the day asked about, and its headline."""

    name: str
    day: str
    headline: str


class DifferenceView(NamedTuple):
    """One difference: how it is marked, what it is about, and how it is on each side; empty where that goes without."""

    change: Change
    change_text: str
    title: str
    first: str
    second: str
    norm: str = ""


class DifferenceGroup(NamedTuple):
    """Differences of one kind under a heading."""

    title: str
    differences: tuple[DifferenceView, ...]


class ComparisonView(NamedTuple):
    """The whole comparison. `alike` says so in a sentence where nothing comes out differently."""

    first: SideView
    second: SideView
    groups: tuple[DifferenceGroup, ...]
    alike: str
    same_title: str
    same: tuple[str, ...]
    caveat: str


def comparison_view(
    book: RuleBook, comparison: Comparison, names: tuple[str, str], words: Words, before: RuleBook | None = None
) -> ComparisonView:
    """A comparison in words; `names` says what the two sides are called.

    `before` is the book of the first side, if it is another one than that of the second.
    """
    told = _Told(_both(before, book), comparison, words)
    groups = (
        DifferenceGroup(words.say("What comes out differently"), tuple(told.come_out())),
        DifferenceGroup(words.say("Times that run"), tuple(told.dues())),
        DifferenceGroup(words.say("Notes that go with it"), tuple(told.notes())),
        DifferenceGroup(words.say("What is asked and answered differently"), tuple(told.asked())),
    )
    return ComparisonView(
        first=_side(before or book, comparison.first, names[0], words),
        second=_side(book, comparison.second, names[1], words),
        groups=tuple(group for group in groups if group.differences),
        alike=words.say("Nothing comes out differently.") if comparison.comes_out_alike else "",
        same_title=words.say("{title} ({n})", title=words.say("What stays the same"), n=len(comparison.same)),
        same=tuple(told.same()),
        caveat=words.say("This is information, not legal advice. The call-up commission decides."),
    )


def change_text(change: Change, words: Words) -> str:
    """The mark of a difference in a word."""
    return {"new": words.say("New"), "gone": words.say("Gone"), "other": words.say("Different")}[change]


def _both(old: RuleBook | None, new: RuleBook) -> RuleBook:
    """A book in which the things of both have their names; nothing is judged by it."""
    if old is None:
        return new
    return replace(new, rules={**old.rules, **new.rules}, facts={**old.facts, **new.facts})


def _side(book: RuleBook, side: Side, name: str, words: Words) -> SideView:
    said = headline(book, side.assessment, words).headline
    return SideView(name, words.say("Asked about {day}", day=words.date(side.on)), said)


class _Told:
    """Says the differences of one comparison."""

    def __init__(self, book: RuleBook, comparison: Comparison, words: Words) -> None:
        self._book, self._comparison, self._words = book, comparison, words

    def asked(self) -> Iterator[DifferenceView]:
        """The day, then the answers."""
        book, found, words = self._book, self._comparison, self._words
        if found.other_day:
            days = words.date(found.first.on), words.date(found.second.on)
            yield DifferenceView("other", change_text("other", words), words.say("Day asked about"), *days)
        for difference in found.answers:
            said = [answer_text(difference.id, book, side.facts, words) for side in (found.first, found.second)]
            yield self._view(difference, label(difference.id, book.facts[difference.id], words), said[0], said[1])

    def come_out(self) -> Iterator[DifferenceView]:
        """The notices, then the findings."""
        for difference in self._comparison.notices:
            yield self._view(difference, notice_texts(self._book, (difference.id,), self._words)[0])
        for difference in self._comparison.findings:
            title, norm = self._named(difference.id)
            outcomes = self._outcome(difference.first), self._outcome(difference.second)
            yield self._view(difference, title, *outcomes, norm=norm)

    def dues(self) -> Iterator[DifferenceView]:
        """The times that run."""
        for difference in self._comparison.dues:
            due = difference.second or difference.first
            if due is not None:
                spec = due.deadline.spec
                title = DatedTexts(self._book, self._words, due.ends).text(f"deadlines.{spec.id}.title", spec.title)
                yield self._view(difference, title, self._due(difference.first), self._due(difference.second))

    def notes(self) -> Iterator[DifferenceView]:
        """The notes that only one side has."""
        for difference in self._comparison.notes:
            note = difference.second or difference.first
            side = self._comparison.second if difference.second else self._comparison.first
            if note is not None:
                view = note_view(self._book, note, side.on, self._words)
                yield self._view(difference, view.title, norm=view.norm)

    def same(self) -> Iterator[str]:
        """What is settled and the same; of the rest only how much it is."""
        words, undecided, failing = self._words, 0, 0
        for finding in self._comparison.first.assessment.findings:
            if finding.rule.id not in self._comparison.same:
                continue
            if finding.status == APPLIES or finding.needs_review:
                title, norm = self._named(finding.rule.id)
                yield words.say("{title} ({norm}): {status}", title=title, norm=norm, status=self._outcome(finding))
            undecided += finding.status == UNDETERMINED and not finding.needs_review
            failing += finding.status == FAILS
        if undecided:
            yield words.count("{n} rule is not decided on either side.", "{n} rules are not decided on either side.",
                              undecided)  # fmt: skip
        if failing:
            yield words.count("{n} rule fits or applies on neither side.",
                              "{n} rules fit or apply on neither side.", failing)  # fmt: skip

    def _named(self, rule: str) -> tuple[str, str]:
        spec = self._book.rules[rule].spec
        return self._words.text(f"{rule}.title", spec.title), norm_text(self._book, spec, self._words)

    def _view(
        self, difference: Difference[Any], title: str, first: str = "", second: str = "", *, norm: str = ""
    ) -> DifferenceView:
        said = change_text(difference.change, self._words)
        return DifferenceView(difference.change, said, title, first, second, norm)

    def _outcome(self, finding: Finding | None) -> str:
        if finding is None:
            return ""
        return beside(self._words, status_text(finding, self._words), until_text(finding, self._words))

    def _due(self, due: Due | None) -> str:
        if due is None:
            return self._words.say("does not run")
        return beside(self._words, self._words.date(due.ends), due_view(self._book, due, self._words).kept)
