"""Whether a change is noticed: by the loader, by a worked example, or by a proof; or whether it changes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mutants.making import Mutant
from pydantic import ValidationError

from app.law.book import RuleBook
from app.law.checking import check_names
from app.law.compiling import compile_book
from app.law.diagram import Node
from app.law.examples import faults_of, norms_of, read_examples
from app.law.load import read_folder
from app.law.proofs import exceptions, living, promised, questions, standings
from app.law.proofs.law import law_from
from app.law.proofs.promises import promises_of
from app.law.proofs.solver import Formula, any_of, either, no, same
from app.law.proofs.space import Space, Spaces
from app.law.proofs.standings import Lines
from app.law.proofs.walking import limits_of
from app.trouble import Trouble

LOAD, EXAMPLE, PROOF = "not loaded", "example", "proof"
SAME_DIAGRAMS, SAME_VERDICTS = "identical diagrams", "the same verdicts in every interview and every plain case file"
SURVIVED = "survived"
QUICK = (living, exceptions, promised, standings)


class Judge:
    """The rules as they are, their examples and promises; judges one change after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read = read_folder(folder)
        check_names(self.read)
        self.book = compile_book(self.read)
        self.examples = [(norms_of(example.spec), example) for example in read_examples(self.book, folder)]
        self.law = law_from(self.read, self.book)
        self.promises = promises_of(folder, self.law)
        self.spaces = Spaces(self.law)
        self.interviews = questions.interviews(self.law)

    def verdict(self, mutant: Mutant) -> tuple[str, str]:
        """What becomes of a change: one of the words above, and by what."""
        try:
            read = mutant.read()
            check_names(read)
            book = compile_book(read)
        except (Trouble, ValidationError) as error:
            return LOAD, type(error).__name__
        if found := self._example(book, mutant.about):
            return EXAMPLE, found
        if shape(book) == shape(self.book):
            return SAME_DIAGRAMS, ""
        spaces = Spaces(law_from(read, book))
        if not self._differ(spaces):
            return SAME_VERDICTS, ""
        if found := self._proof(spaces, mutant.about):
            return PROOF, found
        return SURVIVED, self.shown_apart(spaces)

    def _proof(self, spaces: Spaces, about: str) -> str:
        """What a cheap proof says against a change; most leave derived facts aside and cannot see a change of them."""
        if about.startswith("derived."):
            results = questions.prove_reach(spaces.law, self.promises)
        else:
            results = (result for kind in QUICK for result in kind.prove(spaces, self.promises))
        found = next((result for result in results if result), None)
        return found.what.sentence() if found else ""

    def _example(self, book: RuleBook, about: str) -> str:
        for _, example in sorted(self.examples, key=lambda pair: about not in pair[0]):
            if next(faults_of(book, example), None):
                return example.spec.id
        return ""

    def _differ(self, spaces: Spaces) -> bool:
        """Whether the changed rules say anything else in any case."""
        found = any(
            own.find(any_of(claim for _, claim in self._claims(own, other))) for own, other in self._beside(spaces)
        )
        return found or not self._same_ends(spaces.law.book)

    def shown_apart(self, spaces: Spaces) -> str:
        """A case in which the changed rules say something else."""
        for own, other in self._beside(spaces):
            for name, claim in self._claims(own, other):
                if found := own.shown(Trouble("{name}", name=name), own.law.facts, claim):
                    return f"{name} {json.dumps(found.facts)} on {found.on}"
        return "the last day of a ground"

    def _beside(self, spaces: Spaces) -> Iterator[tuple[Space, Space]]:
        """The rules as they are and as changed: in all interviews, and in all case files of contract facts."""
        yield self.interviews, questions.interviews(spaces.law)
        yield self.spaces.partial, spaces.partial

    def _claims(self, own: Space, other: Space) -> Iterator[tuple[str, Formula]]:
        for rule in own.law.rules:
            yield (
                rule,
                either(
                    no(same(own.walking.applies(rule), other.walking.applies(rule))),
                    no(same(own.walking.fails(rule), other.walking.fails(rule))),
                    no(same(own.walking.may_apply(rule), other.walking.may_apply(rule))),
                    no(same(own.walking.needs_review(rule), other.walking.needs_review(rule))),
                ),
            )
        one, two = Lines(own).of_rules, Lines(other).of_rules
        yield "standing", any_of(no(same(line, two.get(name, False))) for name, line in one.items())

    def _same_ends(self, book: RuleBook) -> bool:
        return all(ends(book, rule) == ends(self.book, rule) for rule in book.rules)


def shape(book: RuleBook) -> Any:
    """Everything a verdict rests on, in a form that can be compared."""
    names = [(found.fact, found.part, _limits(found)) for found in book.variables.all]
    return (
        {rule: (_diagram(found.diagram, names), ends(book, rule)) for rule, found in book.rules.items()},
        [(names[found.variable], _diagram(found.diagram, names)) for found in book.derivations],
        [(line.spec.id, line.spec.settles, _expression(line.holds, names)) for line in book.standings],
    )


def ends(book: RuleBook, rule: str) -> Any:
    """From which dates the last day of a ground comes."""
    names = [(found.fact, found.part, _limits(found)) for found in book.variables.all]
    return [(fact, years, _expression(when, names)) for fact, years, when in book.rules[rule].until]


def _limits(variable: Any) -> Any:
    return limits_of(variable) if variable.part in ("age_at_least", "older_than_years", "at_least") else variable.size


def _diagram(node: Node, names: list[Any]) -> Any:
    if node.variable < 0:
        return node.outcome
    return names[node.variable], tuple(_diagram(branch, names) for branch in node.branches)


def _expression(expression: Any, names: list[Any]) -> Any:
    if isinstance(expression, tuple) and expression[0] == "test":
        return names[expression[1]], expression[2]
    if isinstance(expression, tuple):
        parts = (expression[1],) if expression[0] == "not" else expression[1]
        return expression[0], tuple(_expression(part, names) for part in parts)
    return repr(expression)
