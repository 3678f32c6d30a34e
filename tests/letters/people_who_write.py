"""The people for whom the kept letters are filled: a letter, a case, what was answered and what was typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from unit.people import CARER

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import read_facts
from app.papers.letters.content import Person
from app.papers.letters.letter import FilledLetter, fill_letter, find_offer
from app.words import words_for

ON = date(2026, 11, 22)
APPROVED = Path(__file__).parent / "approved"
_MARKS = {"addressee": "> ", "title": "# ", "heading": "## ", "list": "", "signature": "| ", "note": ". ", "body": ""}

STUDENT: dict[str, Any] = {
    "birth_date": "2006-05-05", "sex": "male", "citizenship": "kz", "study_at": "bachelor", "study_form": "full_time",
    "study_place": "kz", "deferred_levels": ["college"], "academic_leave": False, "study_end": "2028-07-01",
}  # fmt: skip
UNREAD: dict[str, Any] = {
    "summons": "sms", "summons_number_own": False, "summons_read": False, "summons_sent_on": "2026-11-10",
    "summons_appear_on": "2026-11-30",
}  # fmt: skip
DECIDED: dict[str, Any] = {"situation": "decision_made", "decision_on": "2026-11-03"}
TYPED = {
    "full_name": "Ерлан Әбішұлы Қыдырбаев", "iin": "060505123456", "address": "Өскемен қ., Ғабдуллин к-сі 7",
    "living_at": "Алматы, ул. Щусева, 12", "phone": "+7 700 000 00 00", "signed_on": "22.11.2026",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One letter to be kept."""

    letter: str
    name: str
    facts: dict[str, Any] = field(default_factory=dict)
    ground: str | None = None
    typed: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.letter}-{self.name}"


CASES = (
    Case("ground", "student", STUDENT, "KZ-561-35-3-A",
         {**TYPED, "body": "Призывная комиссия Алмалинского района", "institution": "Әл-Фараби атындағы ҚазҰУ"}),
    Case("ground", "college", {**STUDENT, "study_at": "college", "study_end": None, "deferred_levels": []},
         "KZ-561-35-3-A"),
    Case("ground", "carer", CARER, "KZ-561-35-2-1-P1"),
    Case("ground", "unclear", {"occupation": "teacher_university", "job_diploma": True, "job_specialty": True,
                               "job_employer": True}, "KZ-561-35-5-1"),
    Case("ground", "unfit", {"medical_category": "d"}, "KZ-561-36-1-1", TYPED),
    Case("ground", "upbringing", {"supports_upbringers": True, "upbringing_years": 6,
                                  "upbringing_reason": "parents_died"}, "KZ-561-35-2-2-B"),
    Case("ground", "unanswered", {}, "KZ-561-35-2-3"),
    Case("valid_reason", "illness", {"summons": "paper_received", "summons_appear_on": "2026-11-25",
                                     "absence_reason": "illness"},
         typed={**TYPED, "absence_details": "Клиника № 5,\n20.11.2026", "attached": "Справка"}),
    Case("valid_reason", "work", {"summons": "egov", "summons_appear_on": "2026-11-25",
                                  "absence_reason": "work_or_exam"}),
    Case("valid_reason", "unanswered"),
    Case("decision_copy", "known", DECIDED, typed=TYPED),
    Case("decision_copy", "unanswered"),
    Case("written_reasons", "known", DECIDED, typed={**TYPED, "what_was_refused": "Отсрочка по учёбе"}),
    Case("complaint", "student", {**STUDENT, **DECIDED}, typed=TYPED),
    Case("complaint", "unanswered"),
    Case("court", "student", {**STUDENT, **DECIDED}, typed=TYPED),
    Case("court", "unanswered"),
    Case("prosecutor", "held", {"situation": "held_now"},
         typed={**TYPED, "held_day": "21.11.2026", "held_time": "08:40", "held_where": "Алматы-2"}),
    Case("prosecutor", "unanswered"),
    Case("employer", "called", {"summons": "paper_received", "summons_appear_on": "2026-11-25"},
         typed={"full_name": TYPED["full_name"], "position": "Слесарь", "employer": "ТОО «Ромашка»"}),
    Case("without_weapons", "weapons", {"objection": "weapons"}, typed=TYPED),
    Case("without_weapons", "unanswered"),
    Case("not_read", "other_number", UNREAD, typed=TYPED),
    Case("not_read", "egov", {"summons": "egov", "summons_read": False}),
    Case("record_wrong", "student", {**STUDENT, **UNREAD}, typed=TYPED),
    Case("record_wrong", "woman", {"sex": "female"}),
    Case("record_wrong", "served", {"past_service": "kz_term", "summons": "phone_call"}),
    Case("record_wrong", "unanswered"),
)  # fmt: skip


def person(book: RuleBook, facts: dict[str, Any]) -> Person:
    """Somebody who answered this."""
    read = read_facts(facts, book.facts, ON)
    return Person(book, read, assess(book, read, ON))


def letter_of(book: RuleBook, case: Case, language: str) -> FilledLetter:
    """The letter of a case in a language."""
    writer = person(book, case.facts)
    return fill_letter(writer, find_offer(writer, case.letter, case.ground), words_for(language), case.typed)


def as_kept(letter: FilledLetter) -> str:
    """A letter as it is kept: a line for each paragraph, the style as a mark before it."""
    return "".join(_MARKS[paragraph.style] + paragraph.text + "\n" for paragraph in letter.paragraphs)


def kept_file(case: Case, language: str) -> Path:
    """Where the letter of a case is kept."""
    return APPROVED / language / f"{case}.txt"
