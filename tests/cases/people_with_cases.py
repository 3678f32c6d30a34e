"""Cases that the tests write into files, and words that must be found in none."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.cases.content import CaseContent, CaseStep, Judged
from app.law.facts import Facts, Silence

DAY = date(2026, 11, 22)
PASSPHRASE = "жеті қара алма 77"
PLANTED = "Жасұлан-Planted-Q7"
FACTS: dict[str, Any] = {
    "birth_date": date(2005, 3, 1), "sex": "male", "study_at": "bachelor", "deferred_levels": frozenset({"bachelor"}),
    "children": 1, "academic_leave": True, "work_at": Silence.DONT_KNOW, "medical_category": Silence.DECLINED,
    "decision_on": date(2026, 11, 20), "situation": "decision_made",
}  # fmt: skip
FAITH: dict[str, Any] = {"minister": True, "objection": "weapons", "absence_reason": "conscience", "summons": "sms"}
CASE = CaseContent(
    code_name=f"{PLANTED} A",
    opened=DAY,
    facts=Facts({name: value for name, value in FACTS.items() if name != "work_at"}),
    on=date(2026, 12, 1),
    door="check",
    notes=f"{PLANTED}: ертең қоңырау шалу",
    steps=(CaseStep(date(2026, 12, 3), f"{PLANTED} call", done=True), CaseStep(date(2026, 12, 9), "send the letter")),
    judged=Judged("callable", DAY, "2026.11", date(2026, 7, 1)),
)
BELIEVER = CaseContent("B", DAY, Facts({**FACTS, **FAITH}), door="conscience")
