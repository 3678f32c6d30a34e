"""What was read from the rule files, before it is compiled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.law.conditions import ConditionReader
from app.law.rulefile import Path_, RuleFile
from app.law.schema import (
    ActSpec,
    CardSpec,
    ContactSpec,
    DerivedSpec,
    FactSpec,
    InterviewSpec,
    PackSpec,
    RuleSpec,
    StandingFile,
)
from app.law.standing import StandingReader


@dataclass(frozen=True, slots=True)
class RuleSource:
    """A rule as read, and where it stands."""

    spec: RuleSpec
    file: RuleFile
    where: Path_


@dataclass(frozen=True, slots=True)
class Read:
    """Everything in the folder, validated one by one but not yet joined."""

    pack: PackSpec
    facts: Mapping[str, FactSpec]
    facts_file: RuleFile
    figures: Mapping[str, Callable[[date], float]]
    rules: tuple[RuleSource, ...]
    derived: tuple[DerivedSpec, ...]
    derived_file: RuleFile
    sayings: StandingFile
    standing_file: RuleFile
    acts: Mapping[str, ActSpec]
    papers: Mapping[str, str]
    steps: Mapping[str, str]
    interview: InterviewSpec
    interview_file: RuleFile
    cards: Mapping[str, CardSpec]
    contacts: tuple[ContactSpec, ...]
    reader: ConditionReader
    standing_reader: StandingReader
