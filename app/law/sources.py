"""What was read from the rule files, before it is compiled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.law.card_schema import CardSpec, ContactSpec
from app.law.conditions import ConditionReader
from app.law.desk_schema import DecisionSpec, DeskSpec
from app.law.guide import GuideSource
from app.law.letter_schema import LettersFile
from app.law.note_schema import AmendmentSpec, DayOffSpec, DeadlineFile, NameSpan, NoteSpec, TopicSpec
from app.law.rulefile import Path_, RuleFile
from app.law.schema import (
    ActSpec,
    Dated,
    DerivedSpec,
    FactSpec,
    InterviewSpec,
    PackSpec,
    RuleSpec,
    StandingFile,
)
from app.law.season_schema import SeasonFile, TimelineSpec
from app.law.standing import StandingReader


@dataclass(frozen=True, slots=True)
class RuleSource:
    """A rule as read, and where it stands."""

    spec: RuleSpec
    file: RuleFile
    where: Path_


@dataclass(frozen=True, slots=True)
class NoteSource:
    """A note as read, and where it stands."""

    spec: NoteSpec
    file: RuleFile
    where: Path_


@dataclass(frozen=True, slots=True)
class ReadLibrary:
    """What stands beside the rules, as read."""

    topics: Mapping[str, TopicSpec]
    notes: tuple[NoteSource, ...]
    deadlines: DeadlineFile
    deadline_file: RuleFile
    days_off: tuple[DayOffSpec, ...]
    names: Mapping[str, tuple[NameSpan, ...]]
    amendments: tuple[AmendmentSpec, ...]
    amendment_file: RuleFile
    dated: Mapping[str, tuple[Dated, ...]]
    guide: GuideSource
    seasons: SeasonFile
    season_file: RuleFile
    timeline: TimelineSpec
    timeline_file: RuleFile


@dataclass(frozen=True, slots=True)
class Read:
    """Everything in the folder, validated one by one but not yet joined."""

    pack: PackSpec
    facts: Mapping[str, FactSpec]
    facts_file: RuleFile
    figures: Mapping[str, tuple[Dated, ...]]
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
    card_files: Mapping[str, RuleFile]
    contacts: tuple[ContactSpec, ...]
    library: ReadLibrary
    desk: DeskSpec
    desk_file: RuleFile
    decision: DecisionSpec
    decision_file: RuleFile
    letters: LettersFile
    letters_file: RuleFile
    reader: ConditionReader
    standing_reader: StandingReader
