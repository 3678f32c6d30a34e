"""People of whom everything is known that their ground reads."""

from __future__ import annotations

from typing import Any

STUDENT: dict[str, Any] = {
    "study_at": "bachelor", "study_form": "full_time", "study_place": "kz", "deferred_levels": ["college"],
    "academic_leave": False,
}  # fmt: skip
CARER: dict[str, Any] = {
    "care_for": "mother", "care_age": 50, "care_disability": "group_1", "care_spouse": "none", "care_home": False,
    "care_other_person": False, "care_income": True, "care_siblings": "none", "care_minor_children": False,
    "care_disabled_children": False, "care_lone_relative": False, "care_keeps_spouse": False, "only_son": False,
}  # fmt: skip
TEACHER: dict[str, Any] = {
    "occupation": "teacher_listed", "job_diploma": True, "job_specialty": True, "job_employer": True,
}  # fmt: skip
