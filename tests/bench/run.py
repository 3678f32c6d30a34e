"""`make bench`: every figure as a ratio against a baseline of the same run, with medians and spread.

Start and memory are whole processes, offscreen, against a bare two-page wizard; the engine is measured in this process
against a plain dictionary look-up loop of the same length. Results go to build/bench.md and to the screen.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.law.facts import Facts

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(Path(__file__).parent)]
ROUNDS = 9
ON = date(2026, 11, 22)
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


def main() -> int:
    """Measure everything, print a table and keep it."""
    from cases import cases_rows
    from rule_packs import rows as packs

    rows = [*_processes(), *_engine(), *_changes(), *_window(), *_hiding(), *_papers(), *cases_rows(), *packs()]
    text = _table(rows)
    target = ROOT / "build"
    target.mkdir(exist_ok=True)
    (target / "bench.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


def _child(what: str, until: str) -> dict[str, Any]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    started = time.time()
    command = [sys.executable, str(Path(__file__).parent / "child.py"), what, until]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    figures = json.loads(done.stdout)
    return {**figures, "start_s": figures["painted"] - started}


def _processes() -> list[tuple[str, str, str, str]]:
    _child("program", "journey")  # an installed program comes compiled; here the first run does it
    bare, ours, held = [], [], []
    for _ in range(ROUNDS):
        bare.append(_child("bare", "first-paint"))
        ours.append(_child("program", "first-paint"))
        held.append(_child("held", "first-paint"))
    journeys = [_child("program", "journey") for _ in range(3)]
    start = _ratio([run["start_s"] for run in ours], [run["start_s"] for run in bare], "s")
    card = _ratio([run["start_s"] for run in held], [run["start_s"] for run in bare], "s")
    memory = _ratio([run["peak_kb"] / 1024 for run in journeys], [run["peak_kb"] / 1024 for run in bare], "MB")
    return [
        ("start to first painted page / bare wizard", "≤ 2", *start),
        ("start to painted emergency card (--held) / bare wizard", "≤ 0.3 s", *card),
        ("peak memory after a whole journey / bare wizard", "≤ 1.5", *memory),
    ]


def _ratio(ours: list[float], base: list[float], unit: str) -> tuple[str, str]:
    middle, other = statistics.median(ours), statistics.median(base)
    spread = f"{min(ours):.3g}–{max(ours):.3g} against {min(base):.3g}–{max(base):.3g} {unit}"
    return f"{middle / other:.2f} ({middle:.3g} / {other:.3g} {unit})", spread


def _engine() -> list[tuple[str, str, str, str]]:
    from random import Random

    from app.law.assess import assess
    from app.law.facts import read_facts
    from app.law.load import load_rule_book
    from app.law.reasons import reasons
    from oracle.random_cases import random_pair

    book = load_rule_book()
    rng = Random(1)
    pairs = [random_pair(rng) for _ in range(300)]
    cases = [(read_facts(case, book.facts, on), on) for case, on in pairs]

    def evaluate() -> None:
        for facts, on in cases:
            assessment = assess(book, facts, on)
            for finding in assessment.findings:
                reasons(book, assessment, finding)

    def cold() -> None:
        _forget(book)
        evaluate()

    lookups = _times(lambda: [_lookups(book.facts, facts.known()) for facts, _ in cases])
    return [
        _against(
            "one full evaluation with reasons, 300 mixed cases", "< 0.3 ms", _times(evaluate), lookups, len(cases)
        ),
        _against("the same with nothing remembered", "–", _times(cold), lookups, len(cases)),
        _coming_years(book, cases),
    ]


def _changes() -> list[tuple[str, str, str, str]]:
    """All counterfactuals and ends: of a full case of forty answers, and of nothing answered at all."""
    from app.law.assess import assess
    from app.law.changes import Changes
    from app.law.endings import endings
    from app.law.facts import read_facts
    from app.law.load import load_rule_book

    book = load_rule_book()
    rows = []
    for name, case in (("a full case of 40 answers", FULL), ("nothing answered", {})):
        facts = read_facts(case, book.facts, ON)

        def look(facts: Facts = facts) -> None:
            for rule in book.rules.values():
                rule.forget()
            assessment = assess(book, facts, ON)
            changes = Changes(book, assessment)
            for finding in assessment.findings:
                changes.of(finding)
                endings(book, assessment, finding)

        lookups = _times(lambda facts=facts: _lookups(book.facts, facts.known()))
        aim = "< 100 ms" if case else "–"
        rows.append(
            _against(
                f"all that would change or end a finding, {name}, nothing remembered", aim, _times(look), lookups, 1
            )
        )
    return rows


def _forget(book: Any) -> None:
    """Drop what the rules remember of equal cases."""
    for rule in book.rules.values():
        rule.walk.forget()
        rule.explained.clear()


def _coming_years(book: Any, cases: list[Any]) -> tuple[str, str, str, str]:
    """The coming years in words, of the cases with the most answers among those whom they concern."""
    from app.law.coming_years import concerned
    from app.views.timeline import years_view
    from app.words import words_for

    told = sorted((case for case in cases if concerned(book, *case)), key=lambda case: len(case[0].known()))
    full, words = told[-30:], words_for("ru")

    def years() -> None:
        for facts, on in full:
            _forget(book)
            years_view(book, facts, on, words)

    lookups = _times(lambda: [_lookups(book.facts, facts.known()) for facts, _ in full])
    return _against("coming years of a full case, nothing remembered", "< 50 ms", _times(years), lookups, len(full))


def _lookups(names: Iterable[str], known: Mapping[str, object]) -> int:
    """The baseline: look every fact up once for every twenty rules."""
    return sum(known.get(name) is not None for name in [*names] for _ in range(3))


def _times(work: Callable[[], object]) -> list[float]:
    work()
    found = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        found.append(time.perf_counter() - started)
    return found


def _against(name: str, aim: str, ours: list[float], base: list[float], n: int) -> tuple[str, str, str, str]:
    middle, other = statistics.median(ours) / n * 1000, statistics.median(base) / n * 1000
    ratio = f"{middle:.3f} ms ({middle / other:.1f} × a plain look-up loop)"
    return name, aim, ratio, f"{min(ours) / n * 1000:.3f}–{max(ours) / n * 1000:.3f} ms"


def _window() -> list[tuple[str, str, str, str]]:
    runs = [_child("program", "journey") for _ in range(3)]
    answers = [value for run in runs for value in run["answer_ms"]]
    switches = [value for run in runs for value in run["switch_ms"]]
    base = statistics.median(value for run in runs for value in run["repaint_ms"])
    return [
        _times_row("answer → next question painted", "< 16 ms", answers, base),
        _times_row("language switch, worst page", "< 100 ms", switches, base),
    ]


def _hiding() -> list[tuple[str, str, str, str]]:
    """Hide from each page and from what is open over one, against a bare window that shows an empty notepad."""
    command = [sys.executable, str(Path(__file__).parent / "hiding.py")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    figures = json.loads(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout)
    worst, base = max(figures["hide_ms"].values()), statistics.median(figures["bare_ms"])
    times = sorted(figures["hide_ms"].values())
    page = max(figures["hide_ms"], key=figures["hide_ms"].get)
    ratio = f"{worst:.1f} ms ({worst / base:.1f} × a bare window that shows a notepad)"
    spread = f"{times[0]:.1f}–{times[-1]:.1f} ms, median {statistics.median(times):.1f}, {len(times)} pages"
    return [(f"Hide → empty notepad painted, worst page ({page})", "< 100 ms", ratio, spread)]


def _papers() -> list[tuple[str, str, str, str]]:
    """The report of a man with many grounds, drawn, against the same words printed as plain text."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from papers.people_who_print import CASES
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument

    from app.law.facts import read_facts
    from app.law.load import load_rule_book
    from app.papers.report import report_html
    from app.words import words_for
    from ui.printing import pdf_bytes

    application = QGuiApplication.instance() or QGuiApplication([])
    book, rows = load_rule_book(), []
    facts = read_facts(CASES["everything"], book.facts, ON)
    for languages in (("ru",), ("kk", "ru")):
        words = [words_for(language) for language in languages]
        plain = QTextDocument()
        plain.setHtml(report_html(book, facts, ON, words))
        text = plain.toPlainText()

        def report(words: Any = words) -> None:
            _forget(book)
            pdf_bytes(report_html(book, facts, ON, words))

        def bare(text: str = text) -> None:
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QTextDocument(text).print_(QPdfWriter(buffer))

        ours, base = _times(report), _times(bare)
        name = f"the fullest report as PDF ({' and '.join(languages)}) / its words printed plainly"
        rows.append((name, "< 1 s", *_ratio(ours, base, "s")))
    del application
    return rows


def _times_row(name: str, aim: str, found: list[float], base: float) -> tuple[str, str, str, str]:
    middle = statistics.median(found)
    return (
        name,
        aim,
        f"{middle:.1f} ms ({middle / base:.1f} × repainting the page)",
        f"{min(found):.1f}–{max(found):.1f} ms",
    )


def _table(rows: list[tuple[str, str, str, str]]) -> str:
    head = [
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {ROUNDS} rounds, medians.",
        "",
        "| Figure | Aim | Measured | Spread |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *(f"| {' | '.join(row)} |" for row in rows), ""])


if __name__ == "__main__":
    raise SystemExit(main())
