"""Loading the rule book: read every file, check every name in it, compile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from app.law.book import RuleBook
from app.law.checking import check_names, unique
from app.law.compiling import compile_book
from app.law.conditions import ConditionReader
from app.law.rulefile import Path_, RuleError, RuleFile
from app.law.schema import (
    ActSpec,
    CardSpec,
    ContactSpec,
    Dated,
    DerivedSpec,
    FactSpec,
    IdText,
    InterviewSpec,
    PackSpec,
    RuleSpec,
    StandingFile,
)
from app.law.sources import Read, RuleSource
from app.law.standing import StandingReader
from app.places import RULES
from app.raw import is_list, is_mapping
from app.words import mark

__all__ = ["RuleError", "load_rule_book"]
M = TypeVar("M", bound=BaseModel)
N = TypeVar("N", ActSpec, IdText)


def load_rule_book(folder: Path = RULES) -> RuleBook:
    """The rule book of a folder.

    Raises RuleError with file, line and what is allowed at the first fault.
    """
    read = _read_all(folder)
    check_names(read)
    return compile_book(read)


def _read_all(folder: Path) -> Read:
    facts_file = RuleFile(folder / "facts.yaml")
    facts = _named(facts_file, FactSpec, "facts")
    figures = _figures(RuleFile(folder / "figures.yaml"))
    rules = [source for path in _rule_paths(folder) for source in _rules(RuleFile(path))]
    ids = _unique(rules)
    reader = ConditionReader(facts, frozenset(figures), ids)
    standing_file = RuleFile(folder / "standing.yaml")
    derived_file = RuleFile(folder / "derived.yaml")
    return Read(
        pack=_model(RuleFile(folder / "pack.yaml"), PackSpec),
        facts=facts,
        facts_file=facts_file,
        figures=figures,
        rules=tuple(rules),
        derived=tuple(_list(derived_file, DerivedSpec)),
        derived_file=derived_file,
        sayings=_model(standing_file, StandingFile),
        standing_file=standing_file,
        acts={spec.id: spec for spec in _listed(folder / "sources.yaml", ActSpec)},
        papers={spec.id: spec.text for spec in _listed(folder / "papers.yaml", IdText)},
        steps={spec.id: spec.text for spec in _listed(folder / "steps.yaml", IdText)},
        interview=_model(RuleFile(folder / "interview.yaml"), InterviewSpec),
        interview_file=RuleFile(folder / "interview.yaml"),
        cards={spec.id: spec for path in sorted((folder / "cards").glob("*.yaml")) for spec in [_card(path)]},
        contacts=tuple(_list(RuleFile(folder / "contacts.yaml"), ContactSpec)),
        reader=reader,
        standing_reader=StandingReader(facts, frozenset(figures), ids),
    )


def _rule_paths(folder: Path) -> list[Path]:
    paths = sorted((folder / "grounds").glob("*.yaml"))
    if not paths:
        raise RuleError(mark("There are no rules in the folder “{folder}”."), folder=folder.name)
    return paths


def _rules(file: RuleFile) -> list[RuleSource]:
    return [
        RuleSource(spec, file, (index,))
        for index, spec in enumerate(_list(file, RuleSpec))
    ]  # fmt: skip


def _unique(rules: Iterable[RuleSource]) -> frozenset[str]:
    seen: set[str] = set()
    for rule in rules:
        if rule.spec.id in seen:
            raise rule.file.fault((*rule.where, "id"), mark("the id “{name}” is taken already"), name=rule.spec.id)
        seen.add(rule.spec.id)
    return frozenset(seen)


def _card(path: Path) -> CardSpec:
    return _model(RuleFile(path), CardSpec)


def _model(file: RuleFile, model: type[M], data: Any = None, where: Path_ = ()) -> M:
    try:
        return model.model_validate(file.data if data is None else data)
    except ValidationError as error:
        raise _first_fault(file, where, error) from error


def _list(file: RuleFile, model: type[M]) -> list[M]:
    if not is_list(file.data):
        raise file.fault((), mark("a list was expected here"))
    return [_model(file, model, item, (index,)) for index, item in enumerate(file.data)]


def _listed(path: Path, model: type[N]) -> list[N]:
    """The items of a list with ids, none of which stands twice."""
    file = RuleFile(path)
    items = _list(file, model)
    unique((item.id for item in items), file, ())
    return items


def _named(file: RuleFile, model: type[M], key: str) -> dict[str, M]:
    found = file.data.get(key) if is_mapping(file.data) else None
    if not is_mapping(found):
        raise file.fault((), mark("“{name}” is missing here"), name=key)
    return {str(name): _model(file, model, data, (key, name)) for name, data in found.items()}


def _first_fault(file: RuleFile, where: Path_, error: ValidationError) -> RuleError:
    first = error.errors(include_url=False)[0]
    path = (*where, *(part for part in first["loc"] if part not in ("strict",)))
    name = ".".join(str(part) for part in path)
    return file.fault(path, mark("“{name}” is not in order: {why}"), name=name, why=first["msg"])


def _figures(file: RuleFile) -> dict[str, Callable[[date], float]]:
    if not is_mapping(file.data):
        raise file.fault((), mark("a list of dated figures was expected here"))
    return {str(name): _dated(file, str(name), spans) for name, spans in file.data.items()}


def _dated(file: RuleFile, name: str, spans: Any) -> Callable[[date], float]:
    if not is_list(spans) or not spans:
        raise file.fault((name,), mark("a list of dated figures was expected here"))
    read = [_model(file, Dated, span, (name, index)) for index, span in enumerate(spans)]
    for index, (earlier, later) in enumerate(pairwise(read), start=1):
        if earlier.to is None or later.since is None or earlier.to >= later.since:
            raise file.fault((name, index), mark("these spans of days are not in order"))
    return lambda on: _figure_on(read, on)


def _figure_on(spans: list[Dated], on: date) -> float:
    """The figure of a day; before the first span the first one, after the last the last."""
    for span in spans:
        if span.to is None or on <= span.to:
            return span.value
    return spans[-1].value
