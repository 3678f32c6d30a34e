"""What fills a letter: the answers in words, the grounds, the law, and what was typed; a blank line for all else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from app.law.assess import Assessment, Finding
from app.law.book import RuleBook
from app.law.facts import Facts
from app.law.letter_compiling import Letter
from app.law.letter_schema import BlankSpec
from app.law.letters import record_lines
from app.law.reasons import conclusion_parts, reasons
from app.law.schema import GROUNDS
from app.papers.letters.citing import Citing
from app.trouble import Trouble
from app.views.reason_text import label, value_text
from app.words import Words, mark

LONGEST = 2_000
_LINE, _WHOLE_LINE = "_" * 28, "_" * 80
_BOX = "[   ] "
_UNPRINTABLE = re.compile(r"[^\S\n ]|[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Person:
    """Who a letter is for: the answers and what they come to."""

    book: RuleBook
    facts: Facts
    assessment: Assessment


def checked(book: RuleBook, letter: Letter, typed: Mapping[str, Any]) -> dict[str, str]:
    """What was typed, tidied: only what belongs to this letter and is not empty.

    Raises Trouble for a field that no letter has, and for what cannot stand in its field.
    """
    asked = {spec.id: spec for spec in book.letters.spec.blanks if not spec.by_hand}
    for name in typed:
        if name not in asked:
            what = mark("There is no field “{name}”; allowed are: {allowed}.")
            raise Trouble(what, name=name[:60], allowed=", ".join(asked))
    texts = {name: _checked(asked[name], typed[name]) for name in letter.spec.blanks if name in typed}
    return {name: text for name, text in texts.items() if text}


def content(person: Person, letter: Letter, ground: Finding | None, typed: Mapping[str, str], words: Words) -> Any:
    """Everything that a template of this letter may name, by name."""
    book, assessment = person.book, person.assessment
    teller = _Teller(person, words)
    known = {name: assessment.value(book, name) for name in book.facts}
    met = [found for found in assessment.findings if found.kind in GROUNDS and found.status == "applies"]
    filled: dict[str, Any] = {
        "blank": SimpleNamespace(**_blanks(book, ground, typed)),
        "fact": SimpleNamespace(**{name: teller.answer(name) or _LINE for name in book.facts}),
        "value": SimpleNamespace(**known),
        "grounds": [teller.short(found) for found in met],
        "record": teller.record(met),
        "law": teller.cite,
    }
    return {**filled, "ground": teller.whole(ground)} if letter.spec.each and ground else filled


def _checked(spec: BlankSpec, raw: Any) -> str:
    if not isinstance(raw, str) or len(raw) > LONGEST:
        raise Trouble(mark("The field “{name}” must be a text of up to {n} characters."), name=spec.id, n=LONGEST)
    text = _tidied(raw, spec)
    if text and spec.digits and not re.fullmatch(rf"[0-9]{{{spec.digits}}}", text):
        raise Trouble(mark("The field “{name}” must have {n} digits."), name=spec.id, n=spec.digits)
    return text


def _tidied(raw: str, spec: BlankSpec) -> str:
    """Without what no paper can show; on one line where the letter has one line for it."""
    lines = [" ".join(_UNPRINTABLE.sub(" ", line).split()) for line in raw.splitlines()]
    return ("\n" if spec.lines > 1 else " ").join(line for line in lines if line)


def _blanks(book: RuleBook, ground: Finding | None, typed: Mapping[str, str]) -> dict[str, str]:
    """Every blank: what was typed or a line; nothing for one that only other grounds have."""
    spec = book.letters.spec
    absent = {blank.id for blank in spec.tied_blanks(ground.rule.id if ground else None)}
    return {blank.id: "" if blank.id in absent else _blank(blank, typed) for blank in spec.blanks}


def _blank(spec: BlankSpec, typed: Mapping[str, str]) -> str:
    room = _LINE if spec.lines == 1 else "\n".join([_WHOLE_LINE] * spec.lines)
    return typed.get(spec.id) or room


class _Teller:
    """Says in one language what stands in a letter."""

    def __init__(self, person: Person, words: Words) -> None:
        self._book, self._facts, self._assessment = person.book, person.facts, person.assessment
        self._words = words
        self.cite = Citing(person.book, words).cite

    def answer(self, fact: str) -> str:
        """What is known of a fact, in words; empty if nothing is."""
        value = self._assessment.value(self._book, fact)
        return "" if value is None else value_text(fact, self._book.facts[fact], value, self._words)

    def short(self, finding: Finding) -> SimpleNamespace:
        """A ground as one line of a list."""
        spec = finding.rule.spec
        return SimpleNamespace(title=self._title(spec.id, spec.title), law=self.cite(spec.id))

    def whole(self, finding: Finding) -> SimpleNamespace:
        """A ground with all that an application tells of it."""
        anyway = self._book.letters.spec.facts_told(finding.rule.id)
        return SimpleNamespace(
            **vars(self.short(finding)), kind=finding.kind, unclear=finding.needs_review,
            facts=self._lines(self._facts_of(finding, anyway), anyway), papers=self._papers(finding.rule.spec.papers),
        )  # fmt: skip

    def record(self, met: list[Finding]) -> SimpleNamespace:
        """What the sheet about a wrong record tells: the grounds that apply, and the lines whose condition holds."""
        lines = record_lines(self._book, self._assessment)
        facts = [fact for found in met for fact in self._facts_of(found)] + [fact for x in lines for fact in x.facts]
        papers = [paper for found in met for paper in found.rule.spec.papers] + [p for x in lines for p in x.papers]
        norms = dict.fromkeys(line.norm for line in lines if line.norm)
        told = [SimpleNamespace(title=self._title(norm, self._source(norm)), law=self.cite(norm)) for norm in norms]
        return SimpleNamespace(
            facts=self._lines(dict.fromkeys(facts)), papers=self._papers(papers),
            grounds=[*(self.short(found) for found in met), *told],
        )  # fmt: skip

    def _facts_of(self, finding: Finding, anyway: frozenset[str] = frozenset()) -> list[str]:
        """The answers that a ground rests on, in the order of asking; a conclusion is told by the answers behind it."""
        book, assessment = self._book, self._assessment
        found: set[str] = set(anyway)
        for reason in reasons(book, assessment, finding):
            behind = book.answers_behind(reason.fact, conclusion_parts(reason.leaf), assessment.world)
            found |= {reason.fact, *behind} & assessment.answers.keys()
        return [name for name in dict.fromkeys((*book.interview.order, *book.facts)) if name in found]

    def _lines(self, facts: Iterable[str], anyway: frozenset[str] = frozenset()) -> list[str]:
        """The answers as "label: answer", some of them `anyway`, to be filled in; an empty line if there are none."""
        told = ((name, self.answer(name) or (_LINE if name in anyway else "")) for name in facts)
        said = [
            self._words.say("{label}: {answer}", label=self._label(name), answer=value)
            for name, value in told
            if value
        ]  # fmt: skip
        return said or [_LINE]

    def _papers(self, papers: Iterable[str]) -> list[str]:
        spec = self._book.letters.spec
        wanted = self._book.wanted("papers", dict.fromkeys(papers), self._assessment.world)
        named = [name for name in wanted if name not in spec.papers_left_out]
        said = [self._words.text(f"letters.papers.{name}", spec.papers[name]) for name in named]
        return [_BOX + text for text in (*said, _LINE)]

    def _label(self, fact: str) -> str:
        own = self._book.letters.spec.labels.get(fact)
        if own:
            return self._words.text(f"letters.labels.{fact}", own)
        return label(fact, self._book.facts[fact], self._words)

    def _title(self, norm: str, source: str) -> str:
        own = self._book.letters.spec.grounds.get(norm)
        return self._words.text(f"letters.grounds.{norm}", own) if own else self._words.text(f"{norm}.title", source)

    def _source(self, norm: str) -> str:
        rule = self._book.rules.get(norm)
        return rule.spec.title if rule else self._book.library.notes[norm].spec.title
