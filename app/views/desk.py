"""The result of the summons desk in words: the outcome first, then what follows, and always the same last word."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from app.law.assess import Assessment, Finding
from app.law.book import RuleBook
from app.law.desk import Result, Sending, Ticks, is_own, reasons, result
from app.law.desk_schema import OutcomeSpec
from app.law.interview import Interview
from app.views.beside import beside
from app.views.card import certainty_words, edition_text, place_text
from app.views.contacts import contact_lines
from app.views.due import due_view
from app.views.edition import confidence_on, edition_note
from app.views.lookup import topic_view
from app.views.note_part import PartView, note_views, part_view
from app.views.reason_text import label
from app.views.shapes import Chip, DueView, NoteView, TopicView
from app.words import Words

NO_REASON = "none"
_CHIPS: dict[str, Chip] = {
    "notified": "stands",
    "disputed": "needs_review",
    "not_notified": "does_not_apply",
    "unlisted": "needs_review",
    "none": "does_not_apply",
    "open": "undetermined",
}


class OutcomeView(NamedTuple):
    """The outcome: a mark with its word, the title, why, what now, and how sure that is."""

    chip: Chip
    word: str
    title: str
    why: str
    now: str
    certainty: str
    in_force: str


class DaysView(NamedTuple):
    """The day to appear, how far away it is, what to do if it has passed, and whether the deadlines were kept."""

    title: str
    day: str
    left: str
    advice: str
    missed: tuple[NoteView, ...]
    dues: tuple[DueView, ...]


class GapsView(NamedTuple):
    """The details that are missing on the summons, and what that means."""

    title: str
    missing: tuple[str, ...]
    explain: str
    steps: tuple[str, ...]
    certainty: str
    unlisted: str


class ReasonRow(NamedTuple):
    """A valid reason, the papers that usually show it, and whether the person named it."""

    title: str
    papers: str
    chip: Chip | None
    chip_text: str
    doubt: str


class ReasonsView(NamedTuple):
    """The valid reasons: what the law says of them, then one by one, then notes; open where he needs one."""

    part: PartView
    lead: tuple[NoteView, ...]
    rows: tuple[ReasonRow, ...]
    papers_note: str
    other: str
    is_open: bool


class SendView(NamedTuple):
    """What goes to one of those who are told something, or is kept."""

    to: str
    lines: tuple[str, ...]


class DeskView(NamedTuple):
    """The whole result. Parts that say nothing of such a summons are None."""

    outcome: OutcomeView
    ask: tuple[tuple[str, str], ...]
    why: PartView
    days: DaysView | None
    gaps: GapsView | None
    reasons: ReasonsView | None
    send_title: str
    send: tuple[SendView, ...]
    fines: PartView | None
    no_offence: PartView
    contacts_title: str
    contacts: tuple[str, ...]
    edition: str
    day: str
    closing: str
    stopped: str
    topics: tuple[TopicView, ...]


def desk_view(interview: Interview, ticks: Ticks, words: Words) -> DeskView:
    """Everything on the result page for the answers and ticks so far."""
    book, assessment = interview.book, interview.assess()
    told, desk = result(book, assessment, ticks), book.desk.spec
    there = told.outcome.kind != "none"
    return DeskView(
        outcome=outcome_view(book, assessment, told.outcome, words),
        ask=tuple((fact, label(fact, book.facts[fact], words)) for fact in told.ask),
        why=_part(book, assessment, "why", words),
        days=_days(book, assessment, told, words) if there else None,
        gaps=_gaps(book, told, words) if told.gaps or told.unlisted else None,
        reasons=_reasons(book, assessment, told, words) if there else None,
        send_title=words.say("What to send, and to whom") if there else "",
        send=tuple(_send(book, sending, words) for sending in told.sendings) if there else (),
        fines=_part(book, assessment, "fines", words) if there else None,
        no_offence=_folded(_part(book, assessment, "no_offence", words), _needs_reason(book, assessment, told)),
        contacts_title=words.say("Whom to ask"),
        contacts=contact_lines(book, words),
        edition=edition_text(book, words),
        day=words.say("Asked about {day}", day=words.date(interview.on)),
        closing=words.text("desk.closing", desk.closing) if there else "",
        stopped="" if there else words.say("I was stopped or taken without a summons: what to do"),
        topics=tuple(topic_view(book, topic, words) for topic in desk.topics),
    )


def outcome_word(kind: str, words: Words) -> str:
    """The outcome in a word or two."""
    return {
        "notified": words.say("Duly notified"),
        "disputed": words.say("Disputed"),
        "not_notified": words.say("Not duly notified"),
        "unlisted": words.say("Not in the list of the law"),
        "none": words.say("No summons"),
        "open": words.say("Not known yet"),
    }[kind]


def left_text(days: int, words: Words) -> str:
    """How far away a day is."""
    if days == 0:
        return words.say("That is today.")
    if days < 0:
        return words.count("That was {n} day ago.", "That was {n} days ago.", -days)
    return words.count("{n} day is left.", "{n} days are left.", days)


def outcome_view(book: RuleBook, assessment: Assessment, spec: OutcomeSpec, words: Words) -> OutcomeView:
    """An outcome in words."""
    return OutcomeView(
        chip=_CHIPS[spec.kind],
        word=outcome_word(spec.kind, words),
        title=words.text(f"desk.{spec.id}.title", spec.title),
        why=words.text(f"desk.{spec.id}.why", spec.why),
        now=words.text(f"desk.{spec.id}.now", spec.now or ""),
        certainty="" if spec.kind == "open" else _certainty(book, spec.norm, assessment.on, words),
        in_force=edition_note(book.rules[spec.norm].spec, assessment.on, words) if spec.norm in book.rules else "",
    )


def _certainty(book: RuleBook, norm: str, on: date, words: Words) -> str:
    if norm in book.rules:
        rule = book.rules[norm].spec
        sure, law = confidence_on(rule, on), rule.law
    else:
        note = book.library.notes[norm].spec
        sure, law = note.confidence if note.in_force.holds_on(on) else "unconfirmed", note.law
    return beside(words, certainty_words(sure, words), place_text(book, law, words))


def _days(book: RuleBook, assessment: Assessment, told: Result, words: Words) -> DaysView:
    spec, day = book.desk.spec.days, assessment.answers.get(book.desk.spec.appears)
    left, past = told.days_left, told.days_left is not None and told.days_left < 0
    return DaysView(
        title=words.say("Days left"),
        day=words.say("Day to appear: {day}", day=words.date(day))
        if day
        else words.text("desk.days.unknown", spec.unknown),
        left="" if left is None else left_text(left, words),
        advice=words.text("desk.days.past", spec.past) if past else "",
        missed=note_views(book, assessment, (spec.missed,), words) if past else (),
        dues=tuple(due_view(book, due, words) for due in told.dues),
    )


def _gaps(book: RuleBook, told: Result, words: Words) -> GapsView:
    paper = book.desk.spec.paper
    note = book.library.notes[paper.note].spec
    points = dict(zip(paper.fields, enumerate(note.points), strict=True))
    missing = [words.text(f"{note.id}.points.{number}", text) for number, text in map(points.__getitem__, told.gaps)]
    gaps = bool(missing)
    return GapsView(
        title=words.say("Missing on the summons") if gaps else words.say("The purpose on the summons"),
        missing=tuple(missing),
        explain=words.text(f"{note.id}.explain", note.explain) if gaps else "",
        steps=tuple(words.text(f"steps.{name}", book.steps[name]) for name in note.steps) if gaps else (),
        certainty=beside(words, certainty_words(note.confidence, words), place_text(book, note.law, words)),
        unlisted=words.text("desk.paper.unlisted", paper.unlisted) if told.unlisted else "",
    )


def _names_reason(book: RuleBook, assessment: Assessment) -> bool:
    return assessment.answers.get(book.desk.spec.reason, NO_REASON) != NO_REASON


def _needs_reason(book: RuleBook, assessment: Assessment, told: Result) -> bool:
    """Whether reasons and what is no offence matter now: something keeps him from coming, or the day has passed."""
    missed = told.days_left is not None and told.days_left < 0
    return missed or _names_reason(book, assessment) or told.outcome.kind == "none"


def _folded(part: PartView, wanted: bool) -> PartView:
    """A part as it is, or with every note folded."""
    return part if wanted else part._replace(shown=(), folded=(*part.shown, *part.folded))


def _reasons(book: RuleBook, assessment: Assessment, told: Result, words: Words) -> ReasonsView:
    found = reasons(assessment)
    stranger = _names_reason(book, assessment) and not any(map(is_own, found))
    part = _part(book, assessment, "reasons", words)
    return ReasonsView(
        part=part._replace(shown=()),
        lead=part.shown,
        rows=tuple(_reason(book, finding, words) for finding in found),
        papers_note=words.say("Usually asked; confirm with the office. We could not find the official list."),
        other=words.say("What you named is not in this list.") if stranger else "",
        is_open=_needs_reason(book, assessment, told),
    )


def _reason(book: RuleBook, finding: Finding, words: Words) -> ReasonRow:
    spec = finding.rule.spec
    papers = [words.text(f"papers.{name}", book.papers[name]) for name in spec.papers]
    doubts = [words.text(f"{spec.id}.unclear.{n}", item.because) for n, item in enumerate(spec.unclear)]
    doubted = finding.needs_review
    return ReasonRow(
        title=words.text(f"{spec.id}.title", spec.title),
        papers=words.say("Usually shown: {papers}", papers="; ".join(papers)),
        chip=("needs_review" if doubted else "stands") if is_own(finding) else None,
        chip_text=words.say("You named this") if is_own(finding) else "",
        doubt=" ".join(doubts) if doubted else "",
    )


def _send(book: RuleBook, sending: Sending, words: Words) -> SendView:
    steps = [words.text(f"steps.{name}", book.steps[name]) for name in sending.steps]
    papers = [words.text(f"papers.{name}", book.papers[name]) for name in sending.papers]
    return SendView(words.text(f"desk.send.{sending.spec.id}", sending.spec.to), (*steps, *papers))


def _part(book: RuleBook, assessment: Assessment, name: str, words: Words) -> PartView:
    part = dict(book.desk.spec.parts.named())[name]
    return part_view(book, assessment, part, words.text(f"desk.parts.{name}", part.title), words)
