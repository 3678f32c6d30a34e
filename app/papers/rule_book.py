"""The rule book: every rule, note, headline, card, deadline and page in words, side by side in the languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.law.book import Rule, RuleBook
from app.law.card_schema import CardSpec
from app.law.examples import Example, read_examples
from app.law.guide import GuideText, guide_subjects, guide_texts
from app.law.library import Deadline, Note
from app.law.note_schema import AmendmentSpec
from app.law.schema import InForce, Place
from app.law.season_schema import SeasonFile
from app.law.signoff import Digests, subject_of
from app.law.terms import LegalTerm
from app.law.texts import RuleText, rule_texts
from app.papers.book_of_letters import letter_parts
from app.papers.letters.signing import templates_in
from app.papers.template import filled
from app.places import locales_of
from app.views.card import certainty_words, edition_text, place_text
from app.views.card_in_words import card_in_words, card_remarks, card_sources
from app.views.dated_text import DatedTexts
from app.views.example_text import answers_text, outcome_texts
from app.views.note import amendment_view, edition_of
from app.views.review_state import review_text
from app.views.rule_in_words import Line, rule_lines
from app.views.terms import term_view
from app.words import LANGUAGES, NAMES, Words, words_over


@dataclass(frozen=True, slots=True)
class Column:
    """An entry in one language."""

    language: str
    title: str
    paragraphs: tuple[str, ...]
    conditions: tuple[Line, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """A worked example of an entry."""

    id: str
    day: str
    text: str
    answers: str
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that is signed off: its texts, where it stands in the law, its examples, and the line to sign."""

    subject: str
    columns: tuple[Column, ...]
    source: tuple[str, ...]
    history: tuple[str, ...]
    examples: tuple[ExampleRow, ...]
    review: str
    sign_here: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """Entries of one sort."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Norm:
    """What a rule, a note and a deadline have in common."""

    subject: str
    title: str
    fields: list[tuple[str, str]]
    law: Place
    in_force: InForce
    confidence: str
    rule: Rule | None = None


class RuleBookWriter:
    """Writes the rule book of a folder of rules in some languages; the first of them is that of the headings."""

    def __init__(self, book: RuleBook, folder: Path, languages: Sequence[Words]) -> None:
        self._book, self._languages, self._words = book, languages, languages[0]
        self._examples = read_examples(book, folder)
        self._by_norm = _by_norm(self._examples)
        self._templates = templates_in(folder)
        said = {name: words_over(name, locales_of(folder)).text for name in LANGUAGES}
        self._digests = Digests(book, self._examples, said, self._templates)
        self._on = book.pack.checked_on

    def html(self) -> str:
        """The whole book as one HTML page that needs nothing else. Raises Trouble for a letter that cannot be read."""
        words = self._words
        return filled(
            "rule_book.html",
            language=words.language, languages=[NAMES[each.language] for each in self._languages],
            title=words.say("The rule book"), edition=edition_text(self._book, words),
            lead=self._lead(), chapters=self.chapters(), says=_Labels(words),
            width=100 // len(self._languages),
        )  # fmt: skip

    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters with all their entries."""
        book, words = self._book, self._words
        return (
            Chapter(words.say("Rules"), tuple(map(self._of_rule, book.rules.values()))),
            Chapter(words.say("Notes"), tuple(map(self._of_note, book.library.notes.values()))),
            Chapter(words.say("Times that run"), tuple(map(self._of_deadline, book.library.deadlines))),
            Chapter(words.say("Headlines of the answer"), tuple(self._headlines())),
            Chapter(words.say("Cards"), tuple(map(self._of_card, book.cards.values()))),
            Chapter(words.say("The summons desk"), tuple(self._beside_the_rules("desk"))),
            Chapter(words.say("After a decision"), tuple(self._beside_the_rules("decision"))),
            Chapter(words.say("Letters"), tuple(self._letters())),
            Chapter(words.say("Call-up seasons"), (self._of_seasons(),)),
            Chapter(words.say("What changed"), tuple(map(self._of_amendment, book.library.amendments))),
            Chapter(words.say("Faith and conscience"), tuple(self._guide())),
            Chapter(words.say("Words of the law"), tuple(map(self._of_term, book.library.terms))),
        )

    def _lead(self) -> tuple[str, ...]:
        words, pack = self._words, self._book.pack
        return (
            words.say("Rules {name}, version {version}.", name=pack.id, version=pack.version),
            words.say("Each entry ends with a line to sign: copy it into reviewed.yaml, with a name or a code."),
            words.say("A signature holds until the rule, one of its texts, examples or templates changes."),
            words.say("This is information, not legal advice. The call-up commission decides."),
        )

    def _of_rule(self, rule: Rule) -> Entry:
        spec = rule.spec
        fields = [("explain", spec.explain), *((f"earlier.{n}", item.text) for n, item in enumerate(spec.earlier))]
        return self._entry(_Norm(spec.id, spec.title, fields, spec.law, spec.in_force, spec.confidence, rule))

    def _of_note(self, note: Note) -> Entry:
        spec = note.spec
        fields = [("explain", spec.explain), *((f"points.{n}", point) for n, point in enumerate(spec.points))]
        return self._entry(_Norm(spec.id, spec.title, fields, spec.law, spec.in_force, spec.confidence))

    def _of_deadline(self, deadline: Deadline) -> Entry:
        spec = deadline.spec
        fields, subject = [("explain", spec.explain)], f"deadlines.{spec.id}"
        return self._entry(_Norm(subject, spec.title, fields, spec.law, InForce(), spec.confidence))

    def _of_amendment(self, amendment: AmendmentSpec) -> Entry:
        columns = tuple(_amendment_column(self._book, amendment, words) for words in self._languages)
        return self._signed(amendment.id, columns, (), ())

    def _headlines(self) -> Iterator[Entry]:
        for line in self._book.sayings.standings:
            told = {"explain": line.explain, "short": line.short, "over_time": line.over_time}
            yield self._saying(f"standing.{line.id}", line.headline, told)
        for name, saying in self._book.sayings.outside.items():
            yield self._saying(f"outside.{name}", saying.headline or "", {"explain": saying.explain})

    def _beside_the_rules(self, head: str) -> Iterator[Entry]:
        """The texts of a page that joins rules and notes, as far as they are its own."""
        texts: dict[str, list[RuleText]] = {}
        for text in rule_texts(self._book):
            if text.context.startswith(f"{head}."):
                texts.setdefault(subject_of(text.context), []).append(text)
        for subject, mine in texts.items():
            said = [(words, [words.text(text.context, text.text) for text in mine]) for words in self._languages]
            columns = tuple(Column(words.language, first, tuple(rest), (), "") for words, (first, *rest) in said)
            yield self._signed(subject, columns, (), ())

    def _saying(self, subject: str, headline: str, told: Mapping[str, str]) -> Entry:
        columns = tuple(
            Column(words.language, words.text(f"{subject}.headline", headline),
                   tuple(words.text(f"{subject}.{field}", text) for field, text in told.items()), (), "")
            for words in self._languages
        )  # fmt: skip
        return self._signed(subject, columns, (), ())

    def _guide(self) -> Iterator[Entry]:
        spec = self._book.library.guide.spec
        for subject, _ in guide_subjects(spec):
            texts = [text for text in guide_texts(spec) if text.subject == subject]
            columns = tuple(self._guide_column(texts, words) for words in self._languages)
            yield self._signed(subject, columns, (), ())

    def _guide_column(self, texts: list[GuideText], words: Words) -> Column:
        told = DatedTexts(self._book, words, self._on)
        title, *rest = (told.text(text.context, text.text) for text in texts)
        return Column(words.language, title, tuple(rest), (), "")

    def _letters(self) -> Iterator[Entry]:
        for part in letter_parts(self._book, self._templates, self._languages):
            columns = tuple(Column(language, title, told, (), "") for language, title, told in part.said)
            yield self._signed(part.subject, columns, part.source, ())

    def _of_seasons(self) -> Entry:
        columns = tuple(_season_column(self._book.library.seasons, words) for words in self._languages)
        return self._signed("seasons", columns, (), ())

    def _of_card(self, card: CardSpec) -> Entry:
        columns = tuple(_card_column(card, words) for words in self._languages)
        return self._signed(f"cards.{card.id}", columns, card_sources(card, self._words), ())

    def _of_term(self, term: LegalTerm) -> Entry:
        views = [(words.language, term_view(term, words)) for words in self._languages]
        columns = tuple(Column(language, view.name, (view.meaning,), (), "") for language, view in views)
        return self._signed(f"terms.{term.id}", columns, term.norms, ())

    def _entry(self, norm: _Norm) -> Entry:
        columns = tuple(self._column(norm, words) for words in self._languages)
        source = self._source(norm.law, norm.in_force)
        return self._signed(norm.subject, columns, source, tuple(self._history(norm.subject)))

    def _column(self, norm: _Norm, words: Words) -> Column:
        told = DatedTexts(self._book, words, self._on)
        return Column(
            language=words.language,
            title=told.text(f"{norm.subject}.title", norm.title),
            paragraphs=tuple(told.text(f"{norm.subject}.{field}", text) for field, text in norm.fields),
            conditions=tuple(rule_lines(self._book, norm.rule, words)) if norm.rule else (),
            certainty=certainty_words(norm.confidence, words),
        )

    def _source(self, law: Place, in_force: InForce) -> tuple[str, ...]:
        words, act = self._words, self._book.acts[law.act]
        spans = (
            words.say("In force from {day}", day=words.date(in_force.since)) if in_force.since else "",
            words.say("In force until {day}", day=words.date(in_force.to)) if in_force.to else "",
        )
        title = words.text(f"sources.{act.id}.title", act.title)
        told = (place_text(self._book, law, words), title, act.address or "", edition_of(act, words), *spans)
        return tuple(text for text in told if text)

    def _history(self, subject: str) -> Iterator[str]:
        words = self._words
        for amendment in self._book.library.amendments:
            if subject in amendment.touches:
                act = words.text(f"{amendment.id}.act", amendment.act)
                yield words.say("{day}: {title}", day=words.date(amendment.on), title=act)

    def _signed(
        self, subject: str, columns: tuple[Column, ...], source: tuple[str, ...], history: tuple[str, ...]
    ) -> Entry:
        digest, edition = self._digests.of(subject), self._book.pack.law_as_of.isoformat()
        return Entry(
            subject=subject, columns=columns, source=source, history=history,
            examples=tuple(self._example(example) for example in self._by_norm.get(_as_norm(subject), ())),
            review=review_text(self._book, subject, self._words),
            sign_here=f"- {{id: {subject}, by: ..., on: ..., edition: {edition}, digest: {digest}}}",
        )  # fmt: skip

    def _example(self, example: Example) -> ExampleRow:
        words, spec = self._words, example.spec
        return ExampleRow(
            id=spec.id,
            day=words.date(spec.on),
            text=words.text(f"{spec.id}.text", spec.text) if spec.text else "",
            answers=answers_text(self._book, example, words),
            outcomes=outcome_texts(self._book, example, words),
        )


class _Labels:
    """The small words of the page."""

    def __init__(self, words: Words) -> None:
        self.contents = words.say("Contents")
        self.conditions = words.say("Conditions")
        self.examples = words.say("Worked examples")
        self.history = words.say("What changed")
        self.sign = words.say("To sign:")


def _amendment_column(book: RuleBook, amendment: AmendmentSpec, words: Words) -> Column:
    view = amendment_view(book, amendment, words)
    return Column(words.language, view.title, (view.norm, view.explain), (), view.certainty)


def _season_column(spec: SeasonFile, words: Words) -> Column:
    told = [words.text(f"seasons.{season.id}.explain", season.explain) for season in spec.seasons]
    paragraphs = (*told, words.text("seasons.explain", spec.explain))
    return Column(words.language, words.say("Call-up seasons"), paragraphs, (), "")


def _card_column(card: CardSpec, words: Words) -> Column:
    title = words.text(f"cards.{card.id}.title", card.title)
    return Column(words.language, title, card_remarks(card, words), tuple(card_in_words(card, words)), "")


def _by_norm(examples: Sequence[Example]) -> Mapping[str, list[Example]]:
    """The examples by what they are mainly about; those that touch it besides stand there."""
    found: dict[str, list[Example]] = {}
    for example in examples:
        found.setdefault(example.spec.norm, []).append(example)
    return found


def _as_norm(subject: str) -> str:
    """How an example names a subject."""
    return subject.replace("deadlines.", "deadline.", 1)
