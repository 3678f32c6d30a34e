"""The real rules: verdicts with reasons, next question, what-ifs, smallest changes, coming years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from random import Random
from typing import Any

from measuring import ROUNDS, Row, rounds, time_row
from profiles import profile_of

ON = date(2026, 11, 22)
THAN = "a plain look-up loop"
FULL: dict[str, Any] = {
    "birth_date": "2005-03-01", "sex": "male", "citizenship": "kz", "serving_now": "none", "study_at": "bachelor",
    "study_form": "part_time", "study_place": "kz", "deferred_levels": ["bachelor"], "academic_leave": True,
    "study_end": "2028-07-01", "residence": "kz", "on_military_register": True, "past_service": "none",
    "reserve_basis": "none", "academic_degree": "none", "convicted": "never", "criminal_proceedings": False,
    "deferment_waived": False, "marriage": "registered", "children": 1, "care_for": "mother", "care_age": 50,
    "care_disability": "group_1", "care_spouse": "none", "care_minor_children": True, "care_lone_relative": False,
    "only_son": True, "care_home": False, "care_income": True, "care_siblings": "none", "care_other_person": False,
    "disability_valid_until": "2026-01-01", "medical_category": "g", "medical_on": "2025-01-01",
    "occupation": "teacher_listed", "job_diploma": True, "job_specialty": True, "job_employer": True,
    "summons": "sms", "summons_number_own": False,
}  # fmt: skip


def rows() -> list[Row]:
    """Every figure of the real rules."""
    from app.law.load import load_rule_book

    book = load_rule_book()
    return [*_verdicts(book), *_for_one(book)]


def random_cases(book: Any, count: int, seed: int) -> list[tuple[Any, date]]:
    """Random people, each with his own day."""
    from app.law.facts import read_facts
    from oracle.random_cases import random_pair

    rng = Random(seed)
    return [(read_facts(case, book.facts, on), on) for case, on in (random_pair(rng) for _ in range(count))]


def lookups(names: Iterable[str], known: Mapping[str, object]) -> int:
    """The baseline: look every fact up once for every twenty rules."""
    return sum(known.get(name) is not None for name in [*names] for _ in range(3))


def assess_all(book: Any, cases: Iterable[tuple[Any, date]]) -> None:
    """The verdicts of cases, each with all its reasons."""
    from app.law.assess import assess
    from app.law.reasons import reasons

    for facts, on in cases:
        assessment = assess(book, facts, on)
        for finding in assessment.findings:
            reasons(book, assessment, finding)


def _verdicts(book: Any) -> list[Row]:
    from app.law.load import load_rule_book

    count = 300
    known = random_cases(book, count, 1)
    never_seen = iter([random_cases(book, count, seed) for seed in range(2, ROUNDS + 5)])

    other = load_rule_book()

    def without_memory() -> None:
        for case in known[:100]:
            for rule in other.rules.values():
                rule.explained.clear()
                if rule.telling is not None:
                    rule.telling.forget()
            assess_all(other, [case])

    base, again, fresh, bare = rounds(
        lambda: [lookups(book.facts, facts.known()) for facts, _ in known],
        lambda: assess_all(book, known),
        lambda: assess_all(book, next(never_seen)),
        without_memory,
    )
    each = [[one / count for one in found] for found in (base, again, fresh)]
    return [
        time_row("full assessment with reasons, cases seen before", "< 0.2 ms", each[1], each[0], THAN, 0.2,
                 why=lambda: profile_of(lambda: assess_all(book, known))),
        time_row("the same, cases never seen before", "< 0.2 ms", each[2], each[0], THAN, 0.2,
                 why=lambda: profile_of(lambda: assess_all(book, next(never_seen)))),
        time_row("the same, no reasons kept at all", "–", [one / 100 for one in bare], each[0], THAN, None),
    ]  # fmt: skip


def _for_one(book: Any) -> list[Row]:
    """One man with forty answers, nothing remembered: all that is worked out for him besides the verdict."""
    from app.law.facts import read_facts

    facts, asked = read_facts(FULL, book.facts, ON), _interview(book)
    works = {
        "next question": (lambda: _interview(book), 1), f"all what-ifs ({_what_ifs(book, facts)})":
        (lambda: _what_ifs(book, facts), 50), "all smallest changes and ends": (lambda: _changes(book, facts), 100),
        "coming years, in words": (lambda: _years(book, facts), 50),
    }  # fmt: skip
    base, question, *others = rounds(lambda: lookups(book.facts, facts.known()), *(work for work, _ in works.values()))
    found = [[one / asked for one in question], *others]
    return [
        time_row(name, f"< {most} ms", times, base, THAN, most, why=partial(profile_of, work))
        for (name, (work, most)), times in zip(works.items(), found, strict=True)
    ]


def _interview(book: Any) -> int:
    """A whole interview; how many questions it asked."""
    from app.law.facts import read_facts
    from app.law.interview import Interview

    book.forget()
    facts, interview, asked = read_facts(FULL, book.facts, ON), Interview(book, ON), 0
    interview.begin("check")
    while True:
        while (fact := interview.current) is not None:
            value, asked = facts.value(fact), asked + 1
            interview.dont_know() if value is None else interview.give(value)
        if interview._wider:
            return asked
        interview.look_for_more()


def _what_ifs(book: Any, facts: Any) -> int:
    """Each fact with each other value it can have: what would then hold. How many there were."""
    from app.law.assess import assess

    book.forget()
    tried = 0
    for fact, spec in book.facts.items():
        for value in (True, False) if spec.type == "bool" else spec.values if spec.type == "choice" else ():
            if facts.value(fact) != value:
                assess(book, facts.with_answer(fact, value), ON)
                tried += 1
    return tried


def _changes(book: Any, facts: Any) -> None:
    from app.law.assess import assess
    from app.law.changes import Changes
    from app.law.endings import endings

    book.forget()
    assessment = assess(book, facts, ON)
    changes = Changes(book, assessment)
    for finding in assessment.findings:
        changes.of(finding)
        endings(book, assessment, finding)


def _years(book: Any, facts: Any) -> None:
    from app.views.timeline import years_view
    from app.words import words_for

    book.forget()
    years_view(book, facts, ON, words_for("ru"))
