"""The real rules: verdicts with reasons, next question, what-ifs, smallest changes, coming years, files of cases."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from measuring import ROUNDS, Row, rounds, span, time_row

ROOT = Path(__file__).resolve().parents[2]
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
_BOUND = 24  # megabytes: as much as is ever kept of texts and of ways in which rules came out
FEW, MANY = (2_000, 8_000) if not os.environ.get("QUQYQ_THOROUGH") else (20_000, 100_000)


def rows() -> list[Row]:
    """Every figure of the real rules."""
    from app.law.load import load_rule_book

    book = load_rule_book()
    return [*_verdicts(book), *_for_one(book), *_files()]


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
    never_seen = iter([random_cases(book, count, seed) for seed in range(2, ROUNDS + 4)])

    other = load_rule_book()

    def without_memory() -> None:
        for case in known[:100]:
            for rule in other.rules.values():
                rule.explained.clear()
            assess_all(other, [case])

    base, again, fresh, bare = rounds(
        lambda: [lookups(book.facts, facts.known()) for facts, _ in known],
        lambda: assess_all(book, known),
        lambda: assess_all(book, next(never_seen)),
        without_memory,
    )
    each = [[one / count for one in found] for found in (base, again, fresh)]
    return [
        time_row("full assessment with reasons, cases seen before", "< 0.2 ms", each[1], each[0], THAN, 0.2),
        time_row("the same, cases never seen before", "< 0.2 ms", each[2], each[0], THAN, 0.2),
        time_row("the same, no reasons kept at all", "–", [one / 100 for one in bare], each[0], THAN, None),
    ]


def _for_one(book: Any) -> list[Row]:
    """One man with forty answers, nothing remembered: all that is worked out for him besides the verdict."""
    from app.law.facts import read_facts

    facts, asked = read_facts(FULL, book.facts, ON), _interview(book)
    base, question, trying, change, years = rounds(
        lambda: lookups(book.facts, facts.known()), lambda: _interview(book), lambda: _what_ifs(book, facts),
        lambda: _changes(book, facts), lambda: _years(book, facts),
    )  # fmt: skip
    return [
        time_row("next question", "< 1 ms", [one / asked for one in question], base, THAN, 1),
        time_row(f"all what-ifs ({_what_ifs(book, facts)})", "< 50 ms", trying, base, THAN, 50),
        time_row("all smallest changes and ends", "< 100 ms", change, base, THAN, 100),
        time_row("coming years, in words", "< 50 ms", years, base, THAN, 50),
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


def _files() -> list[Row]:
    """Files of cases through the command line; each against a shorter one, so that only what one more case costs tells.

    People: the worked examples, in any order, each with a date of birth of its own. At random: every answer drawn by
    lot, so that hardly a condition comes out as before; nobody's file looks like that.
    """
    from oracle.random_cases import random_pair

    rng = Random(5)
    drawn = [random_pair(rng)[0] for _ in range(MANY)]
    return [
        *_file_rows(f"a file of {MANY:,} people as JSON, cases a second", _people(rng, MANY), 5000),
        *_file_rows(f"the same, {MANY:,} cases at random", drawn, None),
    ]


def _people(rng: Random, count: int) -> list[Any]:
    from app.law.examples import read_examples
    from app.law.load import load_rule_book
    from app.places import RULES

    known = [example.spec.facts for example in read_examples(load_rule_book(), RULES)]
    born = date(2000, 1, 1).toordinal()
    chosen = (rng.choice(known) for _ in range(count))
    return [
        {**facts, "birth_date": date.fromordinal(born + rng.randrange(2500))} if "birth_date" in facts else facts
        for facts in chosen
    ]


def _file_rows(name: str, cases: Sequence[Any], least: float | None) -> Iterator[Row]:
    lines = [json.dumps({"schema": 1, "facts": case}, default=date.isoformat) + "\n" for case in cases]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases.jsonl"
        path.write_text("".join(lines[:FEW]), encoding="utf-8")
        short = [_evaluated(path) for _ in range(3)]
        path.write_text("".join(lines), encoding="utf-8")
        long = [_evaluated(path) for _ in range(3)]
    rates = [(MANY - FEW) / (one[0] - other[0]) for one, other in zip(long, short, strict=True)]
    rate, more = statistics.median(rates), long[0][1] - short[0][1]
    yield Row(name, f"> {least:,}" if least else "–", f"{rate:,.0f}", span(rates, ""), rate > least if least else None)
    told = f"{more:+.1f} MB ({short[0][1]:.0f} MB for {FEW:,})"
    yield Row(f"memory gained by {MANY // FEW} times as many", f"< {_BOUND} MB", told, "–", more < _BOUND)


def _evaluated(path: Path) -> tuple[float, float]:
    """Seconds of the processor and megabytes of one run."""
    watch = (
        "import resource, sys; from app.cli import main; main(sys.argv[1:]); "
        "used = resource.getrusage(resource.RUSAGE_SELF); "
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)"
    )
    command = [sys.executable, "-c", watch, "evaluate", str(path), "--json", "--on", str(ON)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    seconds, kilobytes = done.stderr.splitlines()[-1].split()
    return float(seconds), int(kilobytes) / 1024
