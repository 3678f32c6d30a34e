"""What the law promises beside the single rules: read from promises.yaml and checked against the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from app.law.checking import NO_FACT, NO_RULE
from app.law.conditions import Condition
from app.law.library_checking import known
from app.law.never_offered import FactsBecause, never_offered
from app.law.proofs.law import Law
from app.law.reading import model_of
from app.law.rulefile import Path_, RuleFile
from app.law.schema import Kind, RawCondition
from app.law.strict import Key, Name, RuleId, Several, Strict, Text
from app.words import mark

_EXCEPTIONS = ("beside_verdicts", "stays_open", "may_turn", "may_turn_standing")


class TogetherSpec(Strict):
    """Rules of which no two can apply at once, or one with which others must or must not apply."""

    never_both: Several[RuleId] = ()
    whenever: RuleId | None = None
    then: Several[RuleId] = ()
    never: Several[RuleId] = ()
    never_kind: Kind | None = None
    spares: Annotated[Several[RuleId], Key("except")] = ()
    provided: RawCondition | None = None
    because: Text

    def __post_init__(self) -> None:
        brings = sum(map(bool, (self.then, self.never, self.never_kind)))
        if bool(self.never_both) == (self.whenever is not None) or brings != (self.whenever is not None):
            raise ValueError("either `never_both` or `whenever` with one of `then`, `never`, `never_kind` is needed")
        if len(self.never_both) == 1:
            raise ValueError("at least two rules are needed")

    @property
    def named(self) -> tuple[str, ...]:
        """Every rule that is named."""
        first = (self.whenever,) if self.whenever else ()
        return (*self.never_both, *first, *self.then, *self.never, *self.spares)


class RulesBecause(Strict):
    """Rules that are an exception, and why."""

    rules: Several[RuleId]
    because: Text


class FactBecause(Strict):
    """A fact that is an exception, in which cases (always if left out), and why."""

    fact: Name
    when: RawCondition | None = None
    because: Text


class CalendarSpec(Strict):
    """A figure or a name that changes by its own calendar, laid down in one act."""

    name: Name
    act: Text
    because: Text


class PromisesFile(Strict):
    """Everything that is promised, and every exception from what is proved."""

    together: Several[TogetherSpec] = ()
    never_undetermined: Several[RulesBecause] = ()
    beside_verdicts: Several[FactBecause] = ()
    stays_open: Several[FactBecause] = ()
    may_turn: Several[FactBecause] = ()
    may_turn_standing: Several[FactBecause] = ()
    never_offered: Several[FactsBecause] = ()
    by_calendar: Several[CalendarSpec] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """A promise about several rules, with its condition read."""

    spec: TogetherSpec
    provided: Condition | None


@dataclass(frozen=True, slots=True)
class Exempted:
    """A fact that is an exception, with its condition read."""

    fact: str
    when: Condition | None


@dataclass(frozen=True, slots=True)
class Promises:
    """The promises of a folder, read."""

    together: tuple[Together, ...]
    never_undetermined: frozenset[str]
    beside_verdicts: tuple[Exempted, ...]
    stays_open: tuple[Exempted, ...]
    may_turn: tuple[Exempted, ...]
    may_turn_standing: tuple[Exempted, ...]
    never_offered: frozenset[str]
    by_calendar: frozenset[str]


def promises_of(folder: Path, law: Law) -> Promises:
    """The promises of a folder. Raises RuleError for a file that names what does not exist."""
    file = RuleFile(folder / "promises.yaml")
    found = model_of(file, PromisesFile)
    _check_names(found, law, file)
    exempted = {
        name: tuple(Exempted(spec.fact, _tree(law, spec.when, file, (name, index)))
                    for index, spec in enumerate(getattr(found, name)))
        for name in _EXCEPTIONS
    }  # fmt: skip
    return Promises(
        together=tuple(
            Together(spec, _tree(law, spec.provided, file, ("together", index)))
            for index, spec in enumerate(found.together)
        ),
        never_undetermined=frozenset(rule for spec in found.never_undetermined for rule in spec.rules),
        never_offered=frozenset(never_offered(folder, law.facts)),
        by_calendar=frozenset(spec.name for spec in found.by_calendar),
        **exempted,
    )


def _tree(law: Law, raw: RawCondition | None, file: RuleFile, where: Path_) -> Condition | None:
    return None if raw is None else law.read.reader.read(raw, file, where)


def _check_names(found: PromisesFile, law: Law, file: RuleFile) -> None:
    for index, spec in enumerate(found.together):
        _all_known(spec.named, law.rules, file, ("together", index), NO_RULE)
    for index, listed in enumerate(found.never_undetermined):
        _all_known(listed.rules, law.rules, file, ("never_undetermined", index), NO_RULE)
    for field in _EXCEPTIONS:
        for index, exception in enumerate(getattr(found, field)):
            known(exception.fact, law.facts, file, (field, index), NO_FACT)
    for index, calendar in enumerate(found.by_calendar):
        dated = {*law.read.library.dated, *law.read.library.names}
        known(calendar.name, dated, file, ("by_calendar", index), mark("there is no dated figure or name “{name}”"))


def _all_known(names: Iterable[str], allowed: Iterable[str], file: RuleFile, where: Path_, what: str) -> None:
    for name in names:
        known(name, set(allowed), file, where, what)
