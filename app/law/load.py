"""Loading the rule book: read every file, check every name in it, compile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from app.law.book import RuleBook
from app.law.cards import card_paths, read_card, read_contacts
from app.law.compact import Compact
from app.law.compiling import compile_book
from app.law.conditions import ConditionReader
from app.law.desk_schema import DecisionSpec, DeskSpec
from app.law.guide import GuideSource
from app.law.guide_schema import GuideSpec
from app.law.letter_schema import LettersFile
from app.law.listed import read_list
from app.law.note_schema import AmendmentSpec, DayOffSpec, DeadlineFile, NameSpan, NoteSpec, TopicSpec
from app.law.overlay import read_overlay
from app.law.reading import list_of, model_of, named, spans_of, with_ids
from app.law.reviews import standing_reviews
from app.law.rulefile import Opener, RuleError, RuleFile
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
from app.law.sources import LISTS, NoteSource, Read, ReadLibrary, RuleSource
from app.law.standing import StandingReader
from app.law.terms import LegalTerm
from app.packs.in_force import contacts_of, fall_back, in_force, overlay_of
from app.places import RULES
from app.trouble import Trouble
from app.words import mark

__all__ = ["RuleError", "load_rule_book"]


_RULES_DO_NOT_FIT = mark(
    "The rules that were installed later do not fit this program, so those that came with it are used. "
    "Tell the sender: {fault}"
)
_CONTACTS_DO_NOT_FIT = mark(
    "The contacts that were installed later do not fit this program, so those that came with it are used. "
    "Tell the sender: {fault}"
)


def load_rule_book(folder: Path | None = None) -> RuleBook:
    """The rule book of a folder, or the one in force.

    Raises RuleError with file, line and what is allowed at the first fault. Installed rules and contacts that do not
    fit this program give way to those that came with it; `in_force` then tells why.
    """
    if folder is not None:
        return _load(folder, None)
    try:
        return _in_force()
    except RuleError as fault:
        if not _give_way(fault):
            raise
        return load_rule_book()


def _give_way(fault: RuleError) -> bool:
    """Have what was installed and cannot be read, the contacts or else the rules, give way. Whether there was any."""
    force = in_force()
    if force.contacts_pack is not None:
        try:
            read_contacts(RuleFile(force.contacts))
        except RuleError as of_contacts:
            fall_back("contacts", Trouble(_CONTACTS_DO_NOT_FIT, fault=of_contacts))
            return True
    if force.pack is not None:
        fall_back("rules", Trouble(_RULES_DO_NOT_FIT, fault=fault))
        return True
    return False


def _in_force() -> RuleBook:
    """The rules that came with the program from their compact form, others in full."""
    folder = in_force().rules
    return _load(folder, Compact() if folder == RULES else None)


def _load(folder: Path, compact: Compact | None) -> RuleBook:
    opened = compact.open if compact else RuleFile
    read = read_folder(folder, opened)
    if compact is None or not compact.whole:
        check_together(read)
    book = compiled(read, folder)
    return replace(book, reviews=standing_reviews(book, folder, opened))


def check_together(read: Read) -> None:
    """Hold everything that was read against the rest. Raises RuleError at the first name that does not exist."""
    from app.law.card_checking import check_cards  # what was checked when the program was built needs neither
    from app.law.checking import check_names

    check_names(read)
    check_cards(read)


def compiled(read: Read, folder: Path) -> RuleBook:
    """The rule book out of what was read from a folder, as if nobody had signed anything yet."""
    return replace(compile_book(read), folder=folder, left_out=read_overlay(overlay_of(folder)))


def read_folder(folder: Path, opened: Opener = RuleFile) -> Read:
    """Everything in a folder of rules, validated one by one but not yet joined. Raises RuleError."""
    facts_file = opened(folder / "facts.yaml")
    facts = named(facts_file, FactSpec, "facts")
    dated = spans_of(opened(folder / "figures.yaml"), Dated)
    rules = [source for path in _rule_paths(folder) for source in _rules(opened(path))]
    ids = _unique(rules)
    standing_file = opened(folder / "standing.yaml")
    derived_file = opened(folder / "derived.yaml")
    desk_file, decision_file = opened(folder / "desk.yaml"), opened(folder / "decision.yaml")
    letters_file = opened(folder / "letters.yaml")
    interview_file = opened(folder / "interview.yaml")
    cards = [(read_card(file), file) for file in map(opened, card_paths(folder))]
    lists = {name: read_list(opened(folder / f"{name}.yaml")) for name in LISTS}
    return Read(
        pack=model_of(opened(folder / "pack.yaml"), PackSpec),
        facts=facts,
        facts_file=facts_file,
        figures=dated,
        rules=tuple(rules),
        derived=tuple(list_of(derived_file, DerivedSpec)),
        derived_file=derived_file,
        sayings=model_of(standing_file, StandingFile),
        standing_file=standing_file,
        acts={spec.id: spec for spec in with_ids(opened(folder / "sources.yaml"), ActSpec)},
        papers=lists["papers"].texts,
        steps=lists["steps"].texts,
        lists=lists,
        interview=model_of(interview_file, InterviewSpec),
        interview_file=interview_file,
        cards={spec.id: spec for spec, _ in cards},
        card_files={spec.id: file for spec, file in cards},
        contacts=read_contacts(opened(contacts_of(folder))),
        library=_library(folder, dated, opened),
        desk=model_of(desk_file, DeskSpec),
        desk_file=desk_file,
        decision=model_of(decision_file, DecisionSpec),
        decision_file=decision_file,
        letters=model_of(letters_file, LettersFile),
        letters_file=letters_file,
        reader=ConditionReader(facts, frozenset(dated), ids),
        standing_reader=StandingReader(facts, frozenset(dated), ids),
    )


def _library(folder: Path, dated: dict[str, tuple[Dated, ...]], opened: Opener) -> ReadLibrary:
    deadline_file = opened(folder / "deadlines.yaml")
    amendment_file = opened(folder / "amendments.yaml")
    guide_file = opened(folder / "guide.yaml")
    season_file, timeline_file = opened(folder / "seasons.yaml"), opened(folder / "timeline.yaml")
    term_file = opened(folder / "terms.yaml")
    notes = [source for path in sorted((folder / "notes").glob("*.yaml")) for source in _notes(opened(path))]
    return ReadLibrary(
        topics={spec.id: spec for spec in with_ids(opened(folder / "topics.yaml"), TopicSpec)},
        notes=tuple(notes),
        deadlines=model_of(deadline_file, DeadlineFile),
        deadline_file=deadline_file,
        days_off=tuple(list_of(opened(folder / "days_off.yaml"), DayOffSpec)),
        names=spans_of(opened(folder / "names.yaml"), NameSpan),
        amendments=tuple(list_of(amendment_file, AmendmentSpec)),
        amendment_file=amendment_file,
        dated=dated,
        guide=GuideSource(model_of(guide_file, GuideSpec), guide_file),
        seasons=model_of(season_file, SeasonFile),
        season_file=season_file,
        timeline=model_of(timeline_file, TimelineSpec),
        timeline_file=timeline_file,
        terms=tuple(list_of(term_file, LegalTerm)),
        term_file=term_file,
    )


def _rule_paths(folder: Path) -> list[Path]:
    paths = sorted((folder / "grounds").glob("*.yaml"))
    if not paths:
        raise RuleError(mark("There are no rules in the folder “{folder}”."), folder=folder.name)
    return paths


def _rules(file: RuleFile) -> list[RuleSource]:
    return [
        RuleSource(spec, file, (index,))
        for index, spec in enumerate(list_of(file, RuleSpec))
    ]  # fmt: skip


def _notes(file: RuleFile) -> list[NoteSource]:
    return [
        NoteSource(spec, file, (index,))
        for index, spec in enumerate(list_of(file, NoteSpec))
    ]  # fmt: skip


def _unique(rules: Iterable[RuleSource]) -> frozenset[str]:
    seen: set[str] = set()
    for rule in rules:
        if rule.spec.id in seen:
            raise rule.file.fault((*rule.where, "id"), mark("the id “{name}” is taken already"), name=rule.spec.id)
        seen.add(rule.spec.id)
    return frozenset(seen)
