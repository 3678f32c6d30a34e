"""One period of the coming years in words: its sentence, and the cells of its line in the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.law.book import RuleBook
from app.law.coming_years import ComingYears
from app.law.facts import Facts
from app.law.schema import StandingSpec
from app.law.timeline import Change, Period
from app.views.reason_text import answer_text, label
from app.words import Words


class Told(NamedTuple):
    """What the words of a period are made from."""

    book: RuleBook
    facts: Facts
    years: ComingYears
    words: Words

    def rule(self, name: str) -> str:
        """The title of a rule."""
        return self.words.text(f"{name}.title", self.book.rules[name].spec.title)

    def rules(self, names: Iterable[str]) -> str:
        """The titles of rules, as a list in a sentence."""
        return self.words.join([self.words.say("“{title}”", title=self.rule(name)) for name in names])

    def label(self, fact: str) -> str:
        """The short name of a fact."""
        return label(fact, self.book.facts[fact], self.words)

    def after(self, period: Period) -> Period | None:
        """The period that follows, if the picture goes so far."""
        found = self.years.periods
        following = found.index(period) + 1
        return found[following] if following < len(found) else None


def standing_text(told: Told, period: Period) -> str:
    """What holds, very short."""
    spec = _spec(told, period)
    return told.words.text(f"standing.{spec.id}.short", spec.short)


def sentence(told: Told, period: Period) -> str:
    """A period in words: from when to when, what holds, which grounds, and what happens at its end."""
    words, spec = told.words, _spec(told, period)
    holds = words.text(f"standing.{spec.id}.over_time", spec.over_time)
    begins, ends = words.date(period.begins), words.date(period.ends)
    span = (
        words.say("From {begins} to {ends}, if the ground lasts so long: {what}", begins=begins, ends=ends, what=holds)
        if period.ends_untold
        else words.say("From {begins} to {ends}: {what}", begins=begins, ends=ends, what=holds)
    )
    parts = [span]
    if period.met:
        parts.append(words.say("Conditions met: {grounds}.", grounds=told.rules(period.met)))
    if period.has_lapsed:
        parts.append(words.say("A paper for one of the grounds has run out; a new one can bring the ground back."))
    following = told.after(period)
    parts.extend(_untold(told, period))
    if following is None:
        return " ".join((*parts, *_at_the_edge(told)))
    happens = " ".join(_happens(told, period, following))
    return " ".join((*parts, words.say("After that: {what}", what=happens)))


def cells(told: Told, period: Period) -> tuple[str, ...]:
    """A line of the table: from, to, what holds, which grounds, what happens at the end."""
    words = told.words
    return (
        words.date(period.begins),
        words.date(period.ends),
        standing_text(told, period),
        _grounds(told, period),
        end_text(told, period),
    )


def end_text(told: Told, period: Period) -> str:
    """What happens at the end of a period, and what is not known of it."""
    following = told.after(period)
    happens = _at_the_edge(told) if following is None else _happens(told, period, following)
    return " ".join((*_untold(told, period), *happens))


def _spec(told: Told, period: Period) -> StandingSpec:
    return next(line.spec for line in told.book.standings if line.spec.id == period.standing)


def _grounds(told: Told, period: Period) -> str:
    words = told.words
    met = told.rules(period.met) if period.met else words.say("None met")
    if not period.open:
        return met
    still_open = words.count("{n} ground is not decided", "{n} grounds are not decided", len(period.open))
    return words.say("{met}; {open}", met=met, open=still_open)


def _untold(told: Told, period: Period) -> Iterator[str]:
    facts = dict.fromkeys(fact for _, names in period.untold for fact in names)
    if facts:
        words = told.words
        names = words.join([words.say("“{title}”", title=told.label(fact)) for fact in facts])
        yield words.say("We cannot say how long this lasts; this answer is missing: {facts}.", facts=names)


def _at_the_edge(told: Told) -> Iterator[str]:
    yield told.words.say("The picture stops here; nothing ends on this day.")


def _happens(told: Told, period: Period, following: Period) -> Iterator[str]:
    words = told.words
    yield from (_cause(told, change) for change in told.years.changes[following.begins])
    gone = [rule for rule in period.met if rule not in following.met]
    lapsed = [rule for rule in gone if rule in following.open]
    lost = [rule for rule in gone if rule not in following.open]
    gained = [rule for rule in following.met if rule not in period.met]
    asked = [rule for rule in following.open if rule not in (*period.open, *lapsed)]
    if lost:
        yield words.say("No longer met: {grounds}.", grounds=told.rules(lost))
    if lapsed:
        yield words.say("No longer decided, a new paper is needed: {grounds}.", grounds=told.rules(lapsed))
    if gained:
        yield words.say("Met from then on: {grounds}.", grounds=told.rules(gained))
    if asked:
        yield words.say("Then another ground is to be checked: {grounds}.", grounds=told.rules(asked))


def _cause(told: Told, change: Change) -> str:
    """Which answer comes to a limit."""
    words, name = told.words, told.label(change.fact)
    if change.part == "age_at_least":
        return words.say("You turn {n}.", n=change.years)
    answer = answer_text(change.fact, told.book, told.facts, words)
    if change.part == "passed":
        return words.say("{label}: {answer}.", label=name, answer=answer)
    if change.part == "older_than_years":
        years = words.count("{n} year", "{n} years", change.years)
        return words.say("{label}: {answer}. It counts for {years}.", label=name, answer=answer, years=years)
    return words.say("{label}: the pension age is reached, or it moves.", label=name)
