"""The table of the standing as the contract gives it, set down here by hand, apart from standing.yaml."""

from __future__ import annotations

from typing import Any

from app.law.conditions import All, AnyOf, Leaf, Not

SERVING, NOT_LIABLE, TOO_YOUNG, RELEASED = "serving", "not_liable", "too_young", "released"
EXEMPT, DEFERMENT, AFTER_RETURN = "exempt", "deferment_ground", "after_return"
NEEDS_ANSWERS, NEEDS_REVIEW, CALLABLE = "needs_answers", "needs_review", "callable"
CERTAIN = (SERVING, NOT_LIABLE, TOO_YOUNG, RELEASED, EXEMPT, DEFERMENT, AFTER_RETURN)
LINES = (*CERTAIN, NEEDS_ANSWERS, NEEDS_REVIEW, CALLABLE)

_ABROAD_FOR_GOOD = Leaf("residence", "is", "abroad_permanently")

# The lines that read facts alone. EXEMPT and DEFERMENT read findings; see standings.py.
OF_FACTS: dict[str, Any] = {
    SERVING: AnyOf((Leaf("serving_now", "is", "military"), Leaf("situation", "is", "in_unit"))),
    NOT_LIABLE: AnyOf(
        (
            Leaf("sex", "is", "female"),
            Leaf("citizenship", "is", "other"),
            All((_ABROAD_FOR_GOOD, Leaf("on_military_register", "is", False))),
            Leaf("serving_now", "in", ("law_enforcement", "special_state_body", "civil_protection", "cadet")),
            Leaf("past_service", "is", "kz_term"),
            Leaf("conviction_live", "is", True),
        )
    ),
    TOO_YOUNG: Not(Leaf("birth_date", "age_at_least", 18)),
    RELEASED: Leaf("medical_category", "is", "e"),
    AFTER_RETURN: Leaf("residence", "is", "abroad_temporarily"),
}

# What makes a case one for a lawyer, beside findings that need review and a ground that was given up.
FOR_REVIEW = AnyOf(
    (
        Leaf("birth_date", "age_at_least", 27),
        Leaf("past_service", "is", "kz_contract"),
        Leaf("reserve_basis", "in", ("military_department", "paid_mod_training")),
        All((_ABROAD_FOR_GOOD, Leaf("on_military_register", "is", True))),
    )
)
PEACETIME_TERM_SERVICE = All((Leaf("wartime", "is", False), Leaf("call_kind", "is", "term_service")))
FACTS = (
    "sex", "citizenship", "birth_date", "serving_now", "situation", "residence", "on_military_register", "past_service",
    "conviction_live", "medical_category", "reserve_basis", "deferment_waived", "wartime", "call_kind",
)  # fmt: skip
