"""Whether the parts of the rule files fit each other: every name exists, once."""

from __future__ import annotations

from app.law.desk_checking import check_desk
from app.law.letter_checking import check_letters
from app.law.library_checking import check_library, known
from app.law.reading import unique
from app.law.schema import MYSELF
from app.law.sources import Read, RuleSource
from app.law.standing import SPECIAL
from app.words import mark

NOTICES = ("law_edition_unknown", "unusual_age", "wartime", "peacetime")
NO_FACT = mark("there is no fact “{name}”")
NO_RULE = mark("there is no rule “{name}”")
NO_SECTION = mark("there is no section “{name}”")
MISSING = mark("“{name}” is missing here")


def check_names(read: Read) -> None:
    """Raise a RuleError at the first name that does not exist or stands twice."""
    for rule in read.rules:
        _check_rule(read, rule)
    _check_interview(read)
    _check_facts(read)
    _check_standing(read)
    unique((spec.fact for spec in read.derived), read.derived_file, ())
    check_library(read)
    check_desk(read)
    check_letters(read)


def _check_rule(read: Read, rule: RuleSource) -> None:
    spec, file = rule.spec, rule.file
    known(spec.law.act, read.acts, file, (*rule.where, "law"), mark("there is no source “{name}”"))
    for name in spec.papers:
        known(name, read.papers, file, (*rule.where, "papers"), mark("there is no paper “{name}”"))
    for name in spec.steps:
        known(name, read.steps, file, (*rule.where, "steps"), mark("there is no step “{name}”"))
    dates = {name for name, fact in read.facts.items() if fact.type == "date"}
    for index, item in enumerate(spec.until):
        known(item.fact, read.facts, file, (*rule.where, "until", index), NO_FACT)
        known(item.fact, dates, file, (*rule.where, "until", index), mark("“{name}” is not a date"))
    _check_other_rules(read, rule)


def _check_other_rules(read: Read, rule: RuleSource) -> None:
    ids = {source.spec.id for source in read.rules}
    off, follows = rule.spec.switches_off, rule.spec.follows
    for name in (*off.rules, *off.spares) if off else ():
        known(name, ids, rule.file, rule.where, NO_RULE)
    if follows:
        known(follows, ids, rule.file, (*rule.where, "follows"), NO_RULE)
        if any(source.spec.id == follows and source.spec.follows for source in read.rules):
            what = mark("“{name}” follows another rule itself")
            raise rule.file.fault((*rule.where, "follows"), what, name=follows)


def _check_interview(read: Read) -> None:
    spec, file = read.interview, read.interview_file
    sections = {section.id for section in spec.sections}
    unique((section.id for section in spec.sections), file, ("sections",))
    unique((door.id for door in spec.doors), file, ("doors",))
    _check_askers(read)
    unique(spec.order, file, ("order",))
    for field, names in (("order", spec.order), ("basics", spec.basics)):
        for index, name in enumerate(names):
            known(name, read.facts, file, (field, index), NO_FACT)
    for index, day in enumerate(spec.days):
        known(day.fact, spec.order, file, ("days", index, "fact"), NO_FACT)
    _check_doors(read, sections)


def _check_doors(read: Read, sections: set[str]) -> None:
    spec, file = read.interview, read.interview_file
    for index, door in enumerate(spec.doors):
        for field, names in (("first", door.first), ("early", door.early)):
            for name in names:
                known(name, read.facts, file, ("doors", index, field), NO_FACT)
        for name in door.also:
            known(name, sections, file, ("doors", index, "also"), NO_SECTION)
        if door.card:
            known(door.card, read.cards, file, ("doors", index, "card"), mark("there is no card “{name}”"))


def _check_askers(read: Read) -> None:
    spec, file = read.interview, read.interview_file
    unique((asker.id for asker in spec.askers), file, ("askers",))
    known(MYSELF, {spec.askers[0].id}, file, ("askers", 0), mark("“{name}” must stand first here"))
    doors = {door.id for door in spec.doors}
    for index, asker in enumerate(spec.askers):
        for name, door in asker.doors.items():
            known(name, doors, file, ("askers", index, "doors"), mark("there is no door “{name}”"))
            if door.card:
                known(door.card, read.cards, file, ("askers", index, "doors", name), mark("there is no card “{name}”"))


def _check_facts(read: Read) -> None:
    sections = {section.id for section in read.interview.sections}
    for name, spec in read.facts.items():
        known(spec.section, sections, read.facts_file, ("facts", name, "section"), NO_SECTION)
        unique(spec.values, read.facts_file, ("facts", name, "values"))


def _check_standing(read: Read) -> None:
    file, lines = read.standing_file, read.sayings.standings
    unique((line.id for line in lines), file, ("standings",))
    for name in SPECIAL:
        known(name, {line.id for line in lines}, file, ("standings",), MISSING)
    for index, line in enumerate(lines):
        if line.holds is None and line.id not in (SPECIAL[0], SPECIAL[2]):
            raise file.fault(("standings", index), MISSING, name="holds")
    for name in NOTICES:
        known(name, read.sayings.notices, file, ("notices",), MISSING)
    other_calls = [value for value in read.facts["call_kind"].values if value != read.facts["call_kind"].default]
    for name in ("wartime", *other_calls):
        known(name, read.sayings.outside, file, ("outside",), MISSING)
