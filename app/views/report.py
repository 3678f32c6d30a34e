"""The report that a person takes along: what the answer says, cut to what fits him and to what others have to see.

Faith, health and convictions are told only where a ground that is listed rests on them. Everything else that is listed
(near misses, duties, notes) is there only if it would be there without those answers, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from app.law.assess import Assessment, Finding, assess
from app.law.book import APPLIES, FAILS, RuleBook
from app.law.deadlines import dues
from app.law.desk import outcome_of
from app.law.desk_schema import OutcomeSpec
from app.law.facts import Facts
from app.law.interview import Interview
from app.law.near import Near, near
from app.law.relevance import GROUNDS
from app.law.standing import NEEDS_ANSWERS, NEEDS_REVIEW
from app.views.asking import asking_line, report_heading
from app.views.beside import beside
from app.views.card import certainty_text, certainty_words, edition_text, norm_text, place_text, status_text, until_text
from app.views.condition_text import Conditions, Step
from app.views.contacts import contact_lines
from app.views.dated_text import DatedTexts
from app.views.desk import outcome_view
from app.views.do_next import next_view
from app.views.due import checks_a_day, due_view
from app.views.edition import edition_note
from app.views.headline import Headline, headline
from app.views.open_questions import AsksView, asks_view
from app.views.review_state import review_text, unreviewed_text
from app.views.shapes import DueView, NextView
from app.views.start import notices_today
from app.views.timeline import YearsView, years_view
from app.views.why import Why
from app.words import Words

_NOTICE = "notification"
_SUMMONS = (_NOTICE, "valid_reason")
_DUTIES = ("liability", "general")
_TOLD_IN_FULL = 4
"""Of so many grounds the answers stand in the report; of more only their papers and norms."""


class Part(NamedTuple):
    """A finding: its title, how long it holds, the texts below it, and on what it rests."""

    rule: str
    title: str
    until: str
    lines: tuple[str, ...]
    norm: str


class PaperGroup(NamedTuple):
    """Papers to tick off, and what they are for."""

    title: str
    papers: tuple[str, ...]


class ReportView(NamedTuple):
    """Everything that stands in a report, in its order."""

    heading: str
    about: str
    day: str
    edition: str
    certainty: str
    unreviewed: str
    notices: tuple[str, ...]
    said: Headline
    do_next: NextView
    grounds: tuple[Part, ...]
    papers: tuple[PaperGroup, ...]
    unclear: tuple[Part, ...]
    close: tuple[Part, ...]
    summons: tuple[Part, ...]
    years: YearsView | None
    dues: tuple[DueView, ...]
    asks: AsksView
    more: tuple[tuple[str, str], ...]
    contacts: tuple[str, ...]


def report_view(interview: Interview, words: Words) -> ReportView:
    """What the report of these answers says."""
    return _Writer(interview, words).view()


class _Writer:
    def __init__(self, interview: Interview, words: Words) -> None:
        self._interview, self._words = interview, words
        self._book: RuleBook = interview.book
        self._facts, self._on = interview.facts, interview.on
        self._assessment: Assessment = interview.assess()
        self._plain = assess(self._book, _less_sensitive(self._book, self._facts), self._on)
        self._conditions = Conditions(self._book, self._facts, self._assessment, words)
        self._close = tuple(self._near())
        self._outcome = self._desk_outcome()
        self._unreviewed = unreviewed_text(self._book, self._subjects(), words)

    def view(self) -> ReportView:
        """The report."""
        book, words, assessment = self._book, self._words, self._assessment
        grounds = self._met()
        years = years_view(book, self._facts, self._on, words)
        return ReportView(
            heading=report_heading(self._interview, words),
            about=asking_line(self._interview, words),
            day=words.say("Asked about {day}", day=words.date(self._on)),
            edition=edition_text(book, words),
            certainty=_certainty(assessment, words),
            unreviewed=self._unreviewed,
            notices=notices_today(book, _notices(assessment), self._on, self._interview.today, words),
            said=headline(book, assessment, words, self._close),
            do_next=next_view(self._interview, assessment, self._close, words),
            grounds=tuple(self._grounds(grounds)),
            papers=tuple(self._papers([*grounds, *self._excuses()])),
            unclear=tuple(self._part(found, self._why_open(found)) for found in self._unclear()),
            close=tuple(self._part(one.finding, (Why(self._conditions, one.finding).summary(),))
                        for one in self._close),
            summons=tuple(self._summons()),
            years=years,
            dues=tuple(self._dues(years)),
            asks=asks_view(self._interview, assessment, words),
            more=tuple(self._more()),
            contacts=contact_lines(book, words),
        )  # fmt: skip

    def _met(self) -> list[Finding]:
        return [one for one in self._assessment.findings if one.kind in GROUNDS and one.status == APPLIES]

    def _unclear(self) -> list[Finding]:
        grounds = (one for one in self._assessment.findings if one.kind in GROUNDS and one.status != APPLIES)
        return [one for one in grounds if one.needs_review]

    def _about_summons(self) -> list[Finding]:
        """What holds, or may hold, of the summons; where the desk says what the notice comes to, that stands for it."""
        kinds = [kind for kind in _SUMMONS if kind != _NOTICE or self._outcome is None]
        return [one for one in self._assessment.findings
                if one.kind in kinds and (one.status == APPLIES or one.needs_review)]  # fmt: skip

    def _desk_outcome(self) -> OutcomeSpec | None:
        """What the summons comes to, if he told of one."""
        outcome = outcome_of(self._book, self._assessment)
        told = self._facts.value(self._book.desk.spec.questions[0]) is not None
        return outcome if told and outcome.kind != "none" else None

    def _subjects(self) -> Iterator[str]:
        """Everything that is told here in its own words, as lawyers sign it off."""
        told = (*self._met(), *self._unclear(), *(one.finding for one in self._close), *self._about_summons())
        yield from (one.rule.id for one in told)
        yield f"standing.{self._assessment.standing}"
        if self._outcome is not None:
            yield f"desk.{self._outcome.id}"

    def _summons(self) -> Iterator[Part]:
        book, words = self._book, self._words
        if self._outcome is not None:
            view, subject = outcome_view(book, self._assessment, self._outcome, words), f"desk.{self._outcome.id}"
            norm = beside(words, view.certainty, view.in_force, self._reviewed(subject))
            yield Part(subject, view.title, "", (view.why, view.now), norm)
        for found in self._about_summons():
            yield self._part(found, (status_text(found, words), *self._explained(found)))

    def _reviewed(self, subject: str) -> str:
        """Whether a lawyer has reviewed one of the texts, where that is not said of all of them at once."""
        return "" if self._unreviewed else review_text(self._book, subject, self._words)

    def _excuses(self) -> list[Finding]:
        return [one for one in self._assessment.findings if one.kind in _SUMMONS and one.status == APPLIES]

    def _near(self) -> Iterator[Near]:
        """The grounds that are close, whatever the sensitive answers say."""
        anyhow = {one.finding.rule.id for one in near(self._book, self._plain)}
        for one in near(self._book, self._assessment):
            if one.finding.rule.id in anyhow and one.finding.status == FAILS:
                yield one

    def _part(self, found: Finding, lines: tuple[str, ...]) -> Part:
        spec, words = found.rule.spec, self._words
        sure, edition = certainty_text(found, self._on, words), edition_note(spec, self._on, words)
        return Part(
            rule=spec.id,
            title=self._title(found),
            until=until_text(found, words) if found.status == APPLIES else "",
            lines=tuple(filter(None, lines)),
            norm=beside(words, sure, norm_text(self._book, spec, words), edition, self._reviewed(spec.id)),
        )

    def _grounds(self, grounds: list[Finding]) -> Iterator[Part]:
        """The grounds with the answers that carry them, each answer told once."""
        told: set[str] = set()
        for found in grounds:
            answers = list(self._answers(found)) if len(grounds) <= _TOLD_IN_FULL else []
            lines = [self._told_answers([one for one in answers if one not in told], beside_others=bool(told))]
            told.update(answers)
            yield self._part(found, (*lines, *self._explained(found)) if answers else ())

    def _told_answers(self, answers: list[str], *, beside_others: bool) -> str:
        words, told = self._words, " ".join(answers)
        if not beside_others:
            return words.say("Your answers: {answers}", answers=told)
        return words.say("Your answers above, and: {answers}", answers=told) if told else ""

    def _why_open(self, found: Finding) -> tuple[str, ...]:
        points = Why(self._conditions, found).open_points()
        return points or self._explained(found)

    def _explained(self, found: Finding) -> tuple[str, ...]:
        spec = found.rule.spec
        return (DatedTexts(self._book, self._words, self._on).text(f"{spec.id}.explain", spec.explain),)

    def _answers(self, found: Finding) -> Iterator[str]:
        """What he told, as far as the ground rests on it: the answers themselves rather than what follows from them."""
        why = Why(self._conditions, found)
        told = {
            fact: text
            for step in _conditions(why.tree())
            for fact, text in self._own_words(step)
            if not (self._book.facts[fact].sensitive and fact in self._beside_the_point(why))
        }
        yield from dict.fromkeys(told.values())

    def _own_words(self, step: Step) -> Iterator[tuple[str, str]]:
        """The answers from which a condition follows, or what is known of it if it is one itself."""
        if step.answers:
            yield from ((told.fact, told.text) for told in step.answers)
        else:
            yield step.fact, self._conditions.said(step.fact)

    def _beside_the_point(self, why: Why) -> frozenset[str]:
        """Facts that only rule an exception out."""
        carrying = {reason.fact for reason in why.reasons if not reason.against}
        return frozenset(reason.fact for reason in why.reasons if reason.against) - carrying

    def _papers(self, found: list[Finding]) -> Iterator[PaperGroup]:
        """What more than one of them asks for, once, then what each asks for besides."""
        world = self._assessment.world
        wanted = {one.rule.id: self._book.wanted("papers", one.rule.spec.papers, world) for one in found}
        often = Counter(name for names in wanted.values() for name in names)
        shared = [name for name in self._book.papers if often[name] > 1]
        if shared:
            yield PaperGroup(self._words.say("For more than one of these"), self._paper_texts(shared))
        for title, those in groupby(found, key=self._paper_title):
            own = [name for one in those for name in wanted[one.rule.id] if often[name] == 1]
            if own:
                yield PaperGroup(title, self._paper_texts(own))

    def _paper_title(self, found: Finding) -> str:
        return self._words.say("Your summons") if found.kind == _NOTICE else self._title(found)

    def _dues(self, years: YearsView | None) -> Iterator[DueView]:
        """The times that run, less those of which the days to remember say all there is."""
        for due in dues(self._book, self._assessment):
            view = due_view(self._book, due, self._words)
            if years is None or view.kept or due.ends < self._on or checks_a_day(due):
                yield view

    def _title(self, found: Finding) -> str:
        return self._words.text(f"{found.rule.id}.title", found.rule.spec.title)

    def _paper_texts(self, names: list[str]) -> tuple[str, ...]:
        return tuple(self._words.text(f"papers.{name}", self._book.papers[name]) for name in names)

    def _more(self) -> Iterator[tuple[str, str]]:
        """Duties and notes by title: there are more of them than a sheet holds."""
        book, words, on = self._book, self._words, self._on
        anyhow = {one.rule.id for one in self._plain.findings if one.status == APPLIES}
        for one in self._assessment.findings:
            if one.kind in _DUTIES and one.status == APPLIES and one.rule.id in anyhow:
                law = norm_text(book, one.rule.spec, words)
                yield self._title(one), beside(words, certainty_text(one, on, words), law)
        plain = {note.spec.id for note in book.library.notes_for(self._plain.world, on)}
        for note in book.library.notes_for(self._assessment.world, on):
            if note.spec.id in plain:
                law = place_text(book, note.spec.law, words)
                title = DatedTexts(book, words, on).text(f"{note.spec.id}.title", note.spec.title)
                yield title, beside(words, certainty_words(note.spec.confidence, words), law)


def _certainty(assessment: Assessment, words: Words) -> str:
    """How sure the headline is; nothing where it says itself that it is not known."""
    if assessment.standing == NEEDS_REVIEW:
        return words.say("This is unclear; ask a lawyer")
    if assessment.standing == NEEDS_ANSWERS:
        return ""
    return words.say("It rests on your answers and on the edition of the law named above.")


def _notices(assessment: Assessment) -> tuple[str, ...]:
    return assessment.notices if "wartime" in assessment.notices else (*assessment.notices, "peacetime")


def _less_sensitive(book: RuleBook, facts: Facts) -> Facts:
    for name in list(facts):
        if book.facts[name].sensitive:
            facts = facts.without(name)
    return facts


def _conditions(steps: tuple[Step, ...]) -> Iterator[Step]:
    for step in steps:
        if step.kind == "condition":
            yield step
        yield from _conditions(step.parts)
