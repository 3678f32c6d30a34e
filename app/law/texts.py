"""Every text of the rules that a person may read, with its context and a comment for the translator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.law.book import RuleBook
from app.law.card_texts import card_texts
from app.law.desk_schema import DecisionSpec, DeskSpec
from app.law.guide import guide_texts
from app.law.letter_schema import LettersFile
from app.law.library import Library
from app.law.note_schema import NoteSpec
from app.law.schema import FactSpec, RuleSpec


class RuleText(NamedTuple):
    """A source text, where it belongs ("<id>.<field>"), and the norm behind it."""

    context: str
    text: str
    comment: str


def rule_texts(book: RuleBook) -> Iterator[RuleText]:
    """All texts of a rule book, in a fixed order."""
    for rule in book.rules.values():
        yield from _of_rule(rule.spec)
    for name, spec in book.facts.items():
        yield from _of_fact(name, spec)
    yield from _of_interview(book)
    yield from _of_askers(book)
    yield from _of_sayings(book)
    yield from _of_lists(book)
    yield from _of_library(book.library)
    yield from _of_desk(book.desk.spec)
    yield from _of_decision(book.decision)
    yield from _of_letters(book.letters.spec)


def _of_rule(spec: RuleSpec) -> Iterator[RuleText]:
    norm = f"{spec.law.act}, art. {spec.law.place}"
    yield RuleText(f"{spec.id}.title", spec.title, norm)
    yield RuleText(f"{spec.id}.explain", spec.explain, norm)
    for field, items in (("unless", spec.unless), ("unclear", spec.unclear)):
        for number, item in enumerate(items):
            yield RuleText(f"{spec.id}.{field}.{number}", item.because, norm)
    for number, item in enumerate(spec.earlier):
        yield RuleText(f"{spec.id}.earlier.{number}", item.text, norm)


def _of_fact(name: str, spec: FactSpec) -> Iterator[RuleText]:
    note = f"fact {name}"
    fields = ("label", "question", "hint", "not_sure", "why", "declined", "none_of_these")
    for field in fields:
        if text := getattr(spec, field):
            yield RuleText(f"{name}.{field}", text, note)
    for value, text in spec.options.items():
        yield RuleText(f"{name}.options.{str(value).lower()}", text, note)
    if spec.ending:
        yield RuleText(f"{name}.ending", spec.ending, f"{note}: what would end a ground; the day follows")
    if spec.renewed:
        yield RuleText(f"{name}.renewed", spec.renewed, f"{note}: which new paper a ground would need")
    yield from _statements(name, spec)


def _statements(name: str, spec: FactSpec) -> Iterator[RuleText]:
    """The sentences that tell an answer back."""
    note = f"what was answered, told back as a full sentence; the question: {spec.question}"
    for value, text in spec.says.items():
        yield RuleText(f"{name}.says.{str(value).lower()}", text, note)
    for field in ("says_number", "says_day", "says_these", "says_none"):
        if text := getattr(spec, field):
            yield RuleText(f"{name}.{field}", text, note)


def _of_interview(book: RuleBook) -> Iterator[RuleText]:
    interview = book.interview
    yield RuleText("interview.title", interview.title, "first page")
    for number, line in enumerate(interview.intro):
        yield RuleText(f"interview.intro.{number}", line, "first page")
    for section in interview.sections:
        yield RuleText(f"sections.{section.id}.title", section.title, "section of the interview")
    for door in interview.doors:
        yield RuleText(f"doors.{door.id}.title", door.title, "door of the first page")
        yield RuleText(f"doors.{door.id}.text", door.text, "door of the first page")
        if door.without_sheets:
            yield RuleText(f"doors.{door.id}.without_sheets", door.without_sheets, "door of the first page")


def _of_askers(book: RuleBook) -> Iterator[RuleText]:
    for asker in book.interview.askers:
        place, what = f"askers.{asker.id}", f"somebody who asks for: {asker.label}"
        yield RuleText(f"{place}.label", asker.label, "I am asking for …")
        yield RuleText(f"{place}.heading", asker.heading, "heading of a report")
        for field in ("title", "line"):
            if text := getattr(asker, field):
                yield RuleText(f"{place}.{field}", text, what)
        for number, line in enumerate(asker.intro):
            yield RuleText(f"{place}.intro.{number}", line, what)
        for name, door in asker.doors.items():
            yield RuleText(f"{place}.doors.{name}.title", door.title, what)
            yield RuleText(f"{place}.doors.{name}.text", door.text, what)


def _of_sayings(book: RuleBook) -> Iterator[RuleText]:
    for line in book.sayings.standings:
        yield RuleText(f"standing.{line.id}.short", line.short, "very short, in a picture of the coming years")
        yield RuleText(f"standing.{line.id}.over_time", line.over_time, "goes on from: From {begins} to {ends}:")
        yield RuleText(f"standing.{line.id}.headline", line.headline, "headline of the answer")
        yield RuleText(f"standing.{line.id}.explain", line.explain, "below the headline")
    for case, saying in book.sayings.outside.items():
        yield RuleText(f"outside.{case}.headline", saying.headline or "", "headline of the answer")
        yield RuleText(f"outside.{case}.explain", saying.explain, "below the headline")
    for code, text in book.sayings.notices.items():
        yield RuleText(f"notices.{code}", text, "notice")


def _of_lists(book: RuleBook) -> Iterator[RuleText]:
    for act in book.acts.values():
        yield RuleText(f"sources.{act.id}.short", act.short, "short name of an act")
        yield RuleText(f"sources.{act.id}.title", act.title, "title of an act")
        if act.edition_note:
            yield RuleText(f"sources.{act.id}.edition_note", act.edition_note, "which edition of an act was read")
    for name, text in book.papers.items():
        yield RuleText(f"papers.{name}", text, "paper to bring")
    for name, text in book.steps.items():
        yield RuleText(f"steps.{name}", text, "next step")
    for card in book.cards.values():
        yield from (RuleText(*entry) for entry in card_texts(card))


def _of_library(library: Library) -> Iterator[RuleText]:
    for topic in library.topics.values():
        yield RuleText(f"topics.{topic.id}.title", topic.title, "heading under which notes are looked up")
        yield RuleText(f"topics.{topic.id}.text", topic.text, "heading under which notes are looked up")
    for note in library.notes.values():
        yield from _of_note(note.spec)
    yield from _of_deadlines(library)
    yield from _of_seasons(library)
    for name, spans in library.names.items():
        for number, span in enumerate(spans):
            yield RuleText(f"names.{name}.{number}", span.text, "name of a body, in brackets or quotes")
    for amendment in library.amendments:
        yield RuleText(f"{amendment.id}.act", amendment.act, "act that changed the law")
        yield RuleText(f"{amendment.id}.title", amendment.title, amendment.act)
        yield RuleText(f"{amendment.id}.explain", amendment.explain, amendment.act)
    yield from _of_terms(library)
    for text in guide_texts(library.guide.spec):
        yield RuleText(text.context, text.text, text.comment)


def _of_terms(library: Library) -> Iterator[RuleText]:
    for term in library.terms:
        norms = ", ".join(term.norms) or "what the word means anywhere; says nothing of the law"
        yield RuleText(f"terms.{term.id}.name", term.name, "a word of the law, as a heading")
        yield RuleText(f"terms.{term.id}.meaning", term.meaning, f"what “{term.name}” means; {norms}")


def _of_note(spec: NoteSpec) -> Iterator[RuleText]:
    norm = f"note: {spec.kind}; {spec.law.act}, art. {spec.law.place}"
    yield RuleText(f"{spec.id}.title", spec.title, norm)
    yield RuleText(f"{spec.id}.explain", spec.explain, norm)
    for number, point in enumerate(spec.points):
        yield RuleText(f"{spec.id}.points.{number}", point, norm)


def _of_deadlines(library: Library) -> Iterator[RuleText]:
    for event in library.events:
        yield RuleText(f"events.{event.id}.label", event.label, "something that happened on a day")
    for deadline in library.deadlines:
        spec = deadline.spec
        norm = f"deadline; {spec.law.act}, art. {spec.law.place}"
        yield RuleText(f"deadlines.{spec.id}.title", spec.title, norm)
        yield RuleText(f"deadlines.{spec.id}.explain", spec.explain, norm)
        if spec.compare:
            yield RuleText(f"deadlines.{spec.id}.kept", spec.compare.kept, norm)
            yield RuleText(f"deadlines.{spec.id}.broken", spec.compare.broken, norm)


def _of_desk(spec: DeskSpec) -> Iterator[RuleText]:
    for outcome in spec.outcomes:
        where = f"summons desk, result: {outcome.kind}; {outcome.norm}"
        yield RuleText(f"desk.{outcome.id}.title", outcome.title, where)
        yield RuleText(f"desk.{outcome.id}.why", outcome.why, where)
        if outcome.now:
            yield RuleText(f"desk.{outcome.id}.now", outcome.now, where)
    yield RuleText("desk.paper.ask_listed", spec.paper.ask_listed, f"summons desk; {spec.paper.purposes}")
    yield RuleText("desk.paper.unlisted", spec.paper.unlisted, f"summons desk; {spec.paper.purposes}")
    yield RuleText("desk.days.unknown", spec.days.unknown, "summons desk: the day to appear is not told")
    yield RuleText("desk.days.past", spec.days.past, "summons desk: the day to appear has passed")
    for group in spec.send:
        yield RuleText(f"desk.send.{group.id}", group.to, "summons desk: above what is sent to this one, or kept")
    for name, part in spec.parts.named():
        yield RuleText(f"desk.parts.{name}", part.title, "summons desk: heading in the result")
    yield RuleText("desk.closing", spec.closing, "summons desk: the last line of every result")


def _of_decision(spec: DecisionSpec) -> Iterator[RuleText]:
    after = "after a decision"
    yield RuleText("decision.what.question", spec.what.question, after)
    yield RuleText("decision.what.not_sure", spec.what.not_sure, f"{after}: below the question what was decided")
    yield RuleText("decision.hurry", spec.hurry, f"{after}: above the days that run")
    for kind in spec.what.decisions:
        yield RuleText(f"decision.{kind.id}.text", kind.text, f"{after}: this was decided")
    yield RuleText("decision.what.untold", spec.what.untold, f"{after}: answer to what was decided")
    yield RuleText("decision.what.untold_text", spec.what.untold_text, f"{after}: nothing in writing")
    yield RuleText("decision.assumed_text", spec.assumed_text, after)
    for deadline, text in spec.where.items():
        yield RuleText(f"decision.where.{deadline}", text, f"{after}: where to file by a day")
    yield RuleText("decision.suspension.title", spec.suspension.title, f"{after}: heading")
    yield RuleText("decision.suspension.line", spec.line, f"{after}: a line for the complaint, in the person's words")
    yield RuleText("decision.suspension.dispatch", spec.dispatch, after)
    for number, part in enumerate(spec.parts):
        yield RuleText(f"decision.parts.{number}", part.title, f"{after}: heading")
    yield RuleText("decision.closing", spec.closing, f"{after}: the last line")


def _of_letters(spec: LettersFile) -> Iterator[RuleText]:
    for blank in spec.blanks:
        yield RuleText(f"letters.blanks.{blank.id}.label", blank.label, "a field that is filled in for a letter")
        yield RuleText(f"letters.blanks.{blank.id}.hint", blank.hint, f"below the field: {blank.label}")
    for field, names in (("grounds", spec.grounds), ("labels", spec.labels), ("papers", spec.papers)):
        for name, text in names.items():
            yield RuleText(f"letters.{field}.{name}", text, "in a letter that the person signs: no “you”, no “your”")
    for letter in spec.letters:
        yield RuleText(f"letters.{letter.id}.title", letter.title, "name of a letter")
        yield RuleText(f"letters.{letter.id}.about", letter.about, f"what the letter is for: {letter.title}")
        for number, line in enumerate(letter.before):
            yield RuleText(f"letters.{letter.id}.before.{number}", line, f"before making the letter: {letter.title}")


def _of_seasons(library: Library) -> Iterator[RuleText]:
    yield RuleText("seasons.explain", library.seasons.explain, "below a picture of the coming years")
    for season in library.seasons.seasons:
        yield RuleText(f"seasons.{season.id}.title", season.title, f"call-up season; {season.norm}")
        yield RuleText(f"seasons.{season.id}.explain", season.explain, f"call-up season; {season.norm}")
