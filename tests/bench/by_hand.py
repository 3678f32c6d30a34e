"""The baseline of the yardstick: its four grounds in plain if/else, by hand, with a third value for what is missing.

Written to be fast: what is returned are constants. A ground is (status, why, which facts can still decide it).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Said = tuple[str, tuple[str, ...], tuple[str, ...]]


def grounds(case: Mapping[str, Any]) -> tuple[Said, Said, Said, Said]:
    """All four grounds of a case, each with its reason."""
    return study(case), family(case), health(case), work(case)


def study(case: Mapping[str, Any]) -> Said:
    """Full-time studies at a higher level, without an earlier deferment."""
    form, level, before = case.get("study_form"), case.get("study_level"), case.get("had_before")
    if before:
        return "does_not_apply", ("You had a deferment at this level before.",), ()
    if form == "part_time":
        return "does_not_apply", ("You study part-time.",), ()
    if level == "school":
        return "does_not_apply", ("You go to school.",), ()
    if before is False:
        return _first_time(form, level)
    if form is None:
        return (
            "undetermined",
            (),
            ("study_form", "had_before") if level else ("study_form", "study_level", "had_before"),
        )
    if level is None:
        return "undetermined", ("You study full-time.",), ("study_level", "had_before")
    return "undetermined", ("You study full-time.",), ("had_before",)


def _first_time(form: str | None, level: str | None) -> Said:
    if form is None:
        return "undetermined", (), ("study_form",) if level else ("study_form", "study_level")
    if level is None:
        return "undetermined", ("You study full-time.",), ("study_level",)
    if level == "master":
        return "applies", ("You study full-time.", "You study for a master's degree."), ()
    return "applies", ("You study full-time.", "You study for a bachelor's degree."), ()


def family(case: Mapping[str, Any]) -> Said:
    """A child."""
    children = case.get("children")
    if children:
        return "applies", ("You have a child.",), ()
    if children is None:
        return "undetermined", (), ("children",)
    return "does_not_apply", ("You have no child.",), ()


def health(case: Mapping[str, Any]) -> Said:
    """Unfit."""
    category = case.get("category")
    if category == "unfit":
        return "applies", ("The doctors found you unfit.",), ()
    if category is None:
        return "undetermined", (), ("category",)
    return "does_not_apply", ("The doctors found you fit.",), ()


def work(case: Mapping[str, Any]) -> Said:
    """A teacher; or at school and not found unfit."""
    post, level, category = case.get("post"), case.get("study_level"), case.get("category")
    if post == "teacher":
        return "applies", ("You work as a teacher.",), ()
    if level == "school" and category == "fit":
        return "applies", ("You go to school.", "The doctors found you fit."), ()
    if post == "other":
        return _not_a_teacher(level, category)
    if category == "unfit":
        return "undetermined", ("The doctors found you unfit.",), ("post",)
    if level is None:
        return "undetermined", (), ("study_level", "post") if category else ("study_level", "category", "post")
    if level == "school":
        return "undetermined", ("You go to school.",), ("category", "post")
    return "undetermined", ("You do not go to school.",), ("post",)


def _not_a_teacher(level: str | None, category: str | None) -> Said:
    if category == "unfit":
        return "does_not_apply", ("The doctors found you unfit.",), ()
    if level is None:
        return "undetermined", (), ("study_level",) if category else ("study_level", "category")
    if level == "school":
        return "undetermined", ("You go to school.",), ("category",)
    return "does_not_apply", ("You work as something else.",), ()
