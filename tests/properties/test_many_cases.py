"""What is said of one case among many is what is said of it alone."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from situations import BOOK, ON, situations

from app.evaluation import evaluated, finding_as_json
from app.law.assess import assess
from app.law.facts import read_facts
from app.many_cases import ManyCases
from app.views.condition_text import Conditions
from app.words import source_words

WORDS = source_words()
MANY = ManyCases(BOOK, WORDS)
DAYS = (ON, date(2025, 1, 1), date(2031, 5, 6))


@settings(max_examples=150)
@given(situations(), st.sampled_from(DAYS))
def test_a_case_among_many_is_answered_as_if_it_were_alone(case: dict[str, Any], on: date) -> None:
    facts = read_facts(
        {name: value for name, value in case.items() if name != "birth_date" or on >= ON}, BOOK.facts, on
    )
    assessment = assess(BOOK, facts, on)
    conditions = Conditions(BOOK, facts, assessment, WORDS)
    alone = {
        **evaluated(BOOK, assessment, WORDS),
        "findings": [finding_as_json(conditions, finding) for finding in assessment.findings],
    }
    for _ in range(2):
        assert MANY.line(facts, assessment, {}) == json.dumps(alone, ensure_ascii=False).encode()
