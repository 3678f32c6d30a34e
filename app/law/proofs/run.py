"""All properties, one after the other, each told in a line."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from app.case import SCHEMA
from app.law.proofs import (
    agreement,
    editions,
    exceptions,
    living,
    monotone,
    offered,
    promised,
    questions,
    standings,
    way,
)
from app.law.proofs.law import Law, law_of
from app.law.proofs.promises import Promises, promises_of
from app.law.proofs.solver import engine
from app.law.proofs.space import Refuted, Results, Spaces
from app.words import Words, mark


class Property(NamedTuple):
    """Something that is proved: what it says, and the proofs of it."""

    says: str
    prove: Callable[[Spaces, Promises], Results]


PROPERTIES = (
    Property(mark("every rule can apply, can fail and can be undetermined"), living.prove),
    Property(mark("every exception bites"), exceptions.prove),
    Property(mark("no two findings contradict each other"), promised.prove),
    Property(mark("the standing is one line and matches its findings and the contract's table"), standings.prove),
    Property(mark("every question can change a verdict, and every unknown can be asked about"), questions.prove),
    Property(mark("the interview ends on every path"), way.prove),
    Property(mark("one more answer never turns a settled verdict"), monotone.prove),
    Property(mark("neighbouring editions differ only where an act is named"), editions.prove),
    Property(mark("the diagrams say what the files say"), agreement.prove),
    Property(mark("what would change a finding names nothing else, and changes it"), offered.prove),
)


PROVED = mark("proved  {what} ({proofs}, {seconds} s)")
REFUTED = mark("refuted  {what} ({proofs}, {seconds} s)")


class Outcome(NamedTuple):
    """What came of one property."""

    says: str
    proofs: int
    seconds: float
    refuted: tuple[Refuted, ...]

    def lines(self, words: Words) -> Iterator[str]:
        """The outcome for people; each counterexample with its case as a file would hold it."""
        proofs, seconds = words.count("{n} proof", "{n} proofs", self.proofs), f"{self.seconds:.1f}"
        yield words.say(REFUTED if self.refuted else PROVED, what=words.say(self.says), proofs=proofs, seconds=seconds)
        for refuted in self.refuted:
            yield refuted.what.sentence(words)
            if refuted.facts is not None:
                yield json.dumps({"schema": SCHEMA, "facts": refuted.facts}, ensure_ascii=False)
            if refuted.on is not None:
                yield f"--on {refuted.on.isoformat()}"


def prove_folder(folder: Path, properties: Sequence[Property] = PROPERTIES) -> Iterator[Outcome]:
    """All properties of a folder of rules. Raises RuleError, and NoSolver when the solver is not installed."""
    engine()
    law = law_of(folder)
    return prove_law(law, promises_of(folder, law), properties)


def prove_law(law: Law, promises: Promises, properties: Sequence[Property] = PROPERTIES) -> Iterator[Outcome]:
    """The outcome of each property, as it comes."""
    spaces = Spaces(law)
    for wanted in properties:
        began = time.monotonic()
        results = list(wanted.prove(spaces, promises))
        refuted = tuple(found for found in results if found is not None)
        yield Outcome(wanted.says, len(results), time.monotonic() - began, refuted)
