"""Which answers may be named as what would change a finding: the marks of facts.yaml, held against promises.yaml.

A mark is a lawyer's decision. Some facts may never bear one, whoever decides: a conviction, a divorce, leaving the
country, illness, ministry, an age. They stand in promises.yaml with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from app.law.book import Rule, RuleBook
from app.law.conditions import leaves
from app.law.reading import list_of_key, unique
from app.law.rulefile import RuleFile
from app.law.schema import FactSpec
from app.law.strict import Name, Several, Strict, Text
from app.trouble import Trouble
from app.words import mark

KEY = "never_offered"
MARKS = ("can_change", "record")
MARKED = mark("“{name}” is marked “{field}”, although it may never be offered: {because}")
NOT_ASKED = mark("“{name}” is marked “{field}”, but it is not asked, so nobody can change it")
A_PAPER = mark("“{name}” is a paper that can run out in {rule}, although it may never be offered: {because}")
NO_TEXT = mark("“{name}” can run out in {rule}, but `renewed` does not say which paper is then needed")


class FactsBecause(Strict):
    """Facts that may never be offered, and why."""

    facts: Several[Name]
    because: Text


def never_offered(folder: Path, facts: Mapping[str, FactSpec]) -> dict[str, str]:
    """Each fact that may never be offered, with the reason.

    Raises RuleError for a fact that does not exist or stands twice.
    """
    file = RuleFile(folder / "promises.yaml")
    listed = list_of_key(file, FactsBecause, KEY)
    for index, spec in enumerate(listed):
        for number, name in enumerate(spec.facts):
            if name not in facts:
                from app.law.library_checking import NO_FACT

                raise file.fault((KEY, index, "facts", number), NO_FACT, name=name)
    unique((name for spec in listed for name in spec.facts), file, (KEY,))
    return {name: spec.because for spec in listed for name in spec.facts}


def check_marks(book: RuleBook, folder: Path) -> Iterator[Trouble]:
    """Every mark that may not be there, every paper that may not be offered or has no words."""
    never, file = never_offered(folder, book.facts), RuleFile(folder / "facts.yaml")
    for name, spec in book.facts.items():
        for field in MARKS:
            if getattr(spec, field):
                yield from _of_mark(file, name, field, asked=spec.asked, because=never.get(name))
    for rule in book.rules.values():
        for name in papers_of(book, rule):
            if name in never:
                yield file.fault(("facts", name), A_PAPER, name=name, rule=rule.id, because=never[name])
            elif not book.facts[name].renewed:
                yield file.fault(("facts", name), NO_TEXT, name=name, rule=rule.id)


def _of_mark(file: RuleFile, name: str, field: str, *, asked: bool, because: str | None) -> Iterator[Trouble]:
    where = ("facts", name, field)
    if because is not None:
        yield file.fault(where, MARKED, name=name, field=field, because=because)
    if not asked:
        yield file.fault(where, NOT_ASKED, name=name, field=field)


def papers_of(book: RuleBook, rule: Rule) -> tuple[str, ...]:
    """The papers of a rule that can run out: the dates that it reads where it says so."""
    if rule.lapses is None:
        return ()
    read = dict.fromkeys(leaf.fact for leaf in leaves(rule.lapses.condition))
    return tuple(name for name in read if book.facts[name].type == "date")
