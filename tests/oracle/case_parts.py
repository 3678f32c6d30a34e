"""The parts that random cases are made of: a plain case, values, ingredients."""

from typing import Any

BOOLS = (
    "on_military_register",
    "special_bodies_dismissal_excluded",
    "lawfully_not_called",
    "studying",
    "study_taught_at_distance",
    "institution_lawful",
    "academic_leave",
    "deferment_waived",
    "raises_child_without_mother",
    "supports_upbringers",
    "parents_absent",
    "care_dependent",
    "care_full_state_support",
    "care_others_obliged",
    "occupation_qualified",
    "criminal_proceedings",
    "conviction_live",
    "minister",
    "association_registered",
    "minister_confirmation",
    "summons_number_own",
    "summons_read",
    "summons_refusal_marked",
    "authority_told",
)

CHOICES: dict[str, str] = {
    "sex": "male female",
    "citizenship": "kz other",
    "residence": "kz abroad_temporarily abroad_permanently",
    "past_service": "none kz_term kz_contract foreign_military foreign_alternative kz_special_state_bodies",
    "serving_now": "none military law_enforcement special_state_body civil_protection cadet",
    "reserve_basis": "none military_department paid_mod_training",
    "call_kind": "term_service reserve_officer training_assembly",
    "study_form": "full_time part_time distance",
    "study_level": "school college post_secondary bachelor master residency doctorate preparatory",
    "study_place": "kz abroad",
    "study_institution": "ordinary religious",
    "marriage": "none registered religious_only divorced widowed",
    "upbringing_reason": "parents_died parents_lost_rights parents_imprisoned other",
    "care_condition": "pension_age disability_1_2 disability_3 none_of_these",
    "relative_service_harm": "none killed_or_died_on_duty disability_1_2_on_duty other",
    "medical_category": "not_examined a b v g d e",
    "occupation": "none_of_these teacher_listed teacher_university rural_doctor "
    "deputy aviation_crew aviation_technician ship_crew initial_training",
    "academic_degree": "none bachelor master scientific",
    "objection": "none all_service weapons oath",
    "summons": "none sms egov paper_received paper_refused paper_at_office left_with_other_person phone_call",
    "absence_reason": "none illness death_of_close_relative_or_spouse disaster "
    "other_cause marriage_registration abroad work_or_exam conscience",
    "situation": "planning summoned missed_summons decision_made held_now in_unit",
}

SETS: dict[str, str] = {
    "deferred_levels": "school college post_secondary bachelor master residency doctorate",
    "care_situations": "parent_or_wife grandparent siblings_without_parents "
    "lone_parent_with_children lone_parent_with_lone_relatives "
    "parent_supporting_disabled_spouse disabled_member_only_son",
}

INTEGERS: dict[str, tuple[int, ...]] = {
    "children": (0, 0, 1, 1, 2, 3),
    "upbringing_years": (0, 1, 2, 2, 3, 10),
}

END_DATES = ("study_end", "work_until", "medical_on", "disability_valid_until")
OTHER_DATES = ("summons_sent_on", "summons_appear_on", "decision_on")

PLAIN: dict[str, Any] = {
    "sex": "male",
    "citizenship": "kz",
    "residence": "kz",
    "on_military_register": True,
    "past_service": "none",
    "serving_now": "none",
    "reserve_basis": "none",
    "lawfully_not_called": False,
    "studying": False,
    "deferment_waived": False,
    "marriage": "none",
    "children": 0,
    "raises_child_without_mother": False,
    "supports_upbringers": False,
    "care_situations": [],
    "relative_service_harm": "none",
    "medical_category": "a",
    "occupation": "none_of_these",
    "criminal_proceedings": False,
    "conviction_live": False,
    "academic_degree": "none",
    "minister": False,
    "objection": "none",
    "summons": "none",
    "absence_reason": "none",
    "situation": "planning",
}
"""A man with no ground at all: with an age of 18 to 26 he is callable."""

GATE = {"care_full_state_support": False, "care_others_obliged": False}
STUDY = {
    "studying": True,
    "study_form": "full_time",
    "study_place": "kz",
    "study_taught_at_distance": False,
    "study_institution": "ordinary",
    "academic_leave": False,
    "deferred_levels": [],
}


def care(situation: str, **more: Any) -> dict[str, Any]:
    """The ingredients of one care situation."""
    return {"care_situations": [situation], **GATE, **more}


def course(level: str, **more: Any) -> dict[str, Any]:
    """The ingredients of a course at that level."""
    return {**STUDY, "study_level": level, **more}


def job(occupation: str, **more: Any) -> dict[str, Any]:
    """The ingredients of an occupation."""
    return {"occupation": occupation, "occupation_qualified": True, **more}


P1 = {"care_dependent": True, "parents_absent": True}
CLERGY = {"minister": True, "association_registered": True}
UPBRINGERS = {"supports_upbringers": True, "upbringing_years": 2}
RELIGIOUS = {"study_institution": "religious", "institution_lawful": True}

INGREDIENTS: tuple[dict[str, Any], ...] = (
    care("parent_or_wife", care_condition="pension_age", **P1),
    care("parent_or_wife", care_condition="disability_1_2", **P1),
    care("parent_or_wife", care_condition="pension_age", care_dependent=False),
    care("grandparent", care_condition="pension_age", **P1),
    care("grandparent", care_condition="disability_1_2", **P1),
    care("siblings_without_parents"),
    care("lone_parent_with_children"),
    care("lone_parent_with_lone_relatives"),
    care("parent_supporting_disabled_spouse"),
    care("disabled_member_only_son"),
    {"raises_child_without_mother": True, "children": 1},
    {**UPBRINGERS, "upbringing_reason": "parents_died"},
    {**UPBRINGERS, "upbringing_reason": "parents_imprisoned"},
    {"marriage": "registered", "children": 1, "reserve_basis": "none"},
    course("school"),
    course("college"),
    course("post_secondary"),
    course("bachelor"),
    course("bachelor", study_place="abroad"),
    course("college", deferred_levels=["school"]),
    course("school", deferred_levels=["college"]),
    course("college", deferred_levels=["college", "school"]),
    course("master", deferred_levels=["bachelor"]),
    course("residency"),
    course("doctorate"),
    course("preparatory"),
    course("bachelor", academic_leave=True),
    course("college", **RELIGIOUS),
    course("bachelor", **RELIGIOUS),
    course("preparatory", **RELIGIOUS),
    {"medical_category": "g"},
    {"medical_category": "g", "deferment_waived": True},
    course("bachelor", deferment_waived=True),
    course("doctorate", deferment_waived=None),
    {"medical_category": "d"},
    {"medical_category": "e"},
    job("teacher_listed"),
    job("teacher_university"),
    job("rural_doctor"),
    job("deputy"),
    job("aviation_crew"),
    job("aviation_technician"),
    job("ship_crew"),
    job("initial_training"),
    {"criminal_proceedings": True},
    {"conviction_live": True},
    {"lawfully_not_called": True},
    {"relative_service_harm": "killed_or_died_on_duty"},
    {"relative_service_harm": "disability_1_2_on_duty"},
    {"past_service": "foreign_military"},
    {"past_service": "foreign_alternative"},
    {
        "past_service": "kz_special_state_bodies",
        "special_bodies_dismissal_excluded": False,
    },
    {"past_service": "kz_contract"},
    {"academic_degree": "scientific"},
    {**CLERGY, "minister_confirmation": True},
    {**CLERGY, "minister_confirmation": False},
    {"objection": "weapons"},
    {"summons": "sms", "summons_number_own": True, "summons_read": False},
    {"summons": "sms", "summons_number_own": True, "summons_read": True},
    {"summons": "egov", "summons_read": False},
    {"summons": "paper_refused", "summons_refusal_marked": True},
    {"residence": "abroad_temporarily"},
    {"residence": "abroad_permanently", "on_military_register": False},
)
"""What makes each ground, or each unclear point, come about."""
