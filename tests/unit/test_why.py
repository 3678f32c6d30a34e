"""The tree of reasons: what hangs together, in which words, and the one sentence that stands for it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from reading import USUAL_DAY, verdict

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.facts import Facts, Silence, read_facts
from app.law.reasons import Branch, Node, Reason, reasons, tree
from app.views.condition_text import Conditions, Step
from app.views.why import Why
from app.words import Words

STUDENT: dict[str, Any] = {
    "studying": True,
    "study_form": "full_time",
    "study_level": "college",
    "study_place": "kz",
    "study_institution": "ordinary",
    "deferred_levels": [],
    "academic_leave": False,
    "study_end": "2028-07-01",
}
CARE: dict[str, Any] = {"care_for": "mother", "care_disability": "group_2", "care_age": 50, "care_home": False}


def grown(book: RuleBook, rule: str, facts: dict[str, Any], on: date = USUAL_DAY) -> tuple[Node, ...]:
    """The tree of a rule for a case."""
    assessment = verdict(book, facts, on)
    return tree(book, assessment, assessment.finding(rule))


def why(book: RuleBook, words: Words, rule: str, facts: dict[str, Any] | Facts) -> Why:
    """The reasons of a rule for a case, in words."""
    read = facts if isinstance(facts, Facts) else read_facts(facts, book.facts, USUAL_DAY)
    assessment = assess(book, read, USUAL_DAY)
    return Why(Conditions(book, read, assessment, words), assessment.finding(rule))


def shape(nodes: tuple[Node, ...]) -> list[Any]:
    """A tree as kinds and facts, each with its truth."""
    return [
        (node.fact, node.truth) if isinstance(node, Reason) else (node.kind, node.truth, shape(node.parts))
        for node in nodes
    ]


def branch(nodes: tuple[Node, ...], kind: str) -> Branch:
    """The first branch of a kind."""
    return next(node for node in nodes if isinstance(node, Branch) and node.kind == kind)


def texts(steps: tuple[Step, ...]) -> list[str]:
    """The texts of steps, from top to bottom."""
    return [text for step in steps for text in (step.text, *texts(step.parts))]


def test_a_ground_that_is_met_names_its_conditions_and_then_the_exceptions_that_do_not_hold(book: RuleBook) -> None:
    assert shape(grown(book, "KZ-561-35-3-A", STUDENT)) == [
        ("studying", True),
        ("study_form", True),
        ("study_institution", True),
        ("study_level", True),
        ("exception", True, [("deferred_levels", True)]),
        ("exception", True, [("study_place", True)]),
        ("exception", True, [("study_end", True)]),
        ("unclear", True, [("academic_leave", True)]),
    ]


def test_an_exception_that_holds_comes_first_with_everything_that_makes_it_up(book: RuleBook) -> None:
    found = grown(book, "KZ-561-35-3-A", {**STUDENT, "deferred_levels": ["college"]})
    assert shape(found)[0] == ("exception", False, [("studying", False), ("deferred_levels", False)])
    assert branch(found, "exception").joint == "any"


def test_what_fails_comes_before_what_is_met_and_nothing_open_stands_beside_it(book: RuleBook) -> None:
    facts = {"studying": True, "study_form": "distance"}
    assert shape(grown(book, "KZ-561-35-3-A", facts)) == [("study_form", False), ("studying", True)]


def test_the_ground_of_another_rule_is_a_branch_with_its_norm(book: RuleBook) -> None:
    found = grown(book, "KZ-561-35-2-1-P1", {**CARE, "care_siblings": "one_able"})
    rule = branch(found, "rule")
    assert (rule.norm, rule.truth, rule.joint) == ("KZ-561-35-2-1-GATE", False, "all")
    assert ("care_others_obliged", False) in shape(rule.parts)


def test_an_unclear_point_that_holds_is_a_branch_of_its_own(book: RuleBook) -> None:
    found = grown(book, "KZ-561-35-3-A", {**STUDENT, "deferred_levels": ["school"]})
    assert shape(found)[0] == ("unclear", False, [("study_level", False), ("deferred_levels", False)])
    assert branch(found, "unclear").joint == "any"


def test_a_paper_that_ran_out_is_a_branch_before_the_ground(book: RuleBook) -> None:
    found = grown(book, "KZ-561-35-4", {"medical_category": "g", "medical_on": "2025-01-01"})
    assert shape(found) == [("lapse", False, [("medical_on", False)]), ("medical_category", True)]


def test_a_rule_that_switches_the_ground_off_is_named_with_its_own_norm(book: RuleBook) -> None:
    found = grown(book, "KZ-561-35-3-A", {**STUDENT, "wartime": True})
    switch = branch(found, "switch")
    assert (switch.norm, switch.truth) == ("KZ-561-35-8", False)
    assert found[0] == switch
    assert {leaf.norm for leaf in switch.parts} == {"KZ-561-35-8"}


def test_of_alternatives_only_those_that_decided_are_told(book: RuleBook) -> None:
    found = grown(book, "KZ-561-30-1-NOTIFIED", {"summons": "paper_received"})
    assert shape(found) == [("summons", True)]


def test_what_rests_on_a_setting_or_a_day_that_nobody_gave_is_left_out(book: RuleBook) -> None:
    assert grown(book, "KZ-561-35-8", {}) == ()
    facts = {name: value for name, value in STUDENT.items() if name != "study_end"}
    assert "study_end" not in str(shape(grown(book, "KZ-561-35-3-A", facts)))


def test_a_case_of_care_that_is_only_partly_known_is_told_by_the_answer_that_settles_it(book: RuleBook) -> None:
    facts = {"care_for": "brother_or_sister", "parents_lost": False}
    assert shape(grown(book, "KZ-561-35-2-1-P2", facts)) == [("parents_lost", False)]
    grandparent = ("group", False, [("care_for", False), ("parents_absent", False)])
    assert shape(grown(book, "KZ-561-35-2-1-P1", facts)) == [("group", False, [("care_for", False), grandparent])]


def test_a_course_that_can_have_no_earlier_one_is_told_by_its_level(book: RuleBook) -> None:
    facts = {"studying": True, "study_level": "preparatory"}
    assert shape(grown(book, "KZ-561-35-3-C", facts)) == [("study_level", False), ("studying", True)]


def test_of_a_level_that_is_open_the_level_is_named_where_the_deferments_are_known(book: RuleBook) -> None:
    found = grown(book, "KZ-561-35-3-C", {"studying": True, "deferred_levels": ["college"]})
    assert shape(found) == [("study_level", None), ("studying", True)]


def test_the_flat_list_is_read_off_the_tree(book: RuleBook) -> None:
    assessment = verdict(book, {**STUDENT, "study_form": "part_time"})
    flat = reasons(book, assessment, assessment.finding("KZ-561-35-3-A"))
    assert [(reason.fact, reason.truth) for reason in flat] == [
        ("study_form", False), ("studying", True), ("study_institution", True), ("study_level", True),
        ("deferred_levels", True), ("study_place", True), ("study_end", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "facts", "line"),
    [
        ("KZ-561-35-3-A", {"study_form": "part_time"}, "You study part-time. Asked for: Full-time (by day)."),
        ("KZ-561-35-3-A", {"study_form": "full_time"}, "You study full-time."),
        ("KZ-561-35-3-A", {"studying": False}, "You are not studying now."),
        ("KZ-561-35-3-A", {}, "You have not told: Form of study. Asked for: Full-time (by day)."),
        ("KZ-561-36-1-2", {"birth_date": "2004-05-05"}, "You are 22 years old. Asked for: 27 or older."),
        ("KZ-561-31", {"birth_date": "2004-05-05"}, "You are 22 years old. Asked for: younger than 27."),
        (
            "KZ-561-35-2-2-A", {},
            "You have not told: Raising a child without the mother. "
            "Asked for: “You are raising a child without the child's mother.”",
        ),
        (
            "KZ-561-35-2-1-GATE", {},
            "Your answers do not settle: Fully supported by the state. "
            "Asked for: “The state does not fully support the person you look after.”",
        ),
        (
            "KZ-561-35-5-1", {"occupation_qualified": True},
            "You have not told: Work. Asked for: not: University teacher.",
        ),
    ],
)  # fmt: skip
def test_a_condition_in_the_persons_words(
    book: RuleBook, english: Words, rule: str, facts: dict[str, Any], line: str
) -> None:
    assert line in [step.text for step in why(book, english, rule, facts).flat()]


def test_what_makes_an_exception_up_asks_for_nothing(book: RuleBook, english: Words) -> None:
    found = why(book, english, "KZ-561-35-3-A", {**STUDENT, "deferred_levels": ["college"]})
    exception = found.tree()[0]
    assert (exception.text, exception.state) == (
        "Not if: You already had a study deferment at this level.",
        "the case here",
    )
    told = "You had a study deferment for these earlier courses: College (technical and vocational)."
    assert [step.text for step in exception.parts] == ["You are studying now.", told]
    assert {step.state for step in exception.parts} == {"counts against it"}


def test_every_kind_of_branch_has_its_heading(book: RuleBook, english: Words) -> None:
    def head(rule: str, facts: dict[str, Any]) -> list[tuple[str, str]]:
        return [(step.text, step.state) for step in why(book, english, rule, facts).tree() if step.parts]

    assert head("KZ-561-35-3-A", {**STUDENT, "wartime": True})[0] == (
        "Another rule can switch this off: Deferments in wartime",
        "the case here",
    )
    assert head("KZ-561-35-4", {"medical_category": "g", "medical_on": "2025-01-01"}) == [
        ("Open again if a paper has run out:", "the case here")
    ]
    assert head("KZ-561-35-3-A", {**STUDENT, "academic_leave": True})[0] == (
        "Unclear in law: The law is silent on academic leave; "
        "it is reported that, for officials, the deferment then stops.",
        "the case here",
    )
    assert ("Conditions of “Care for a relative: the common conditions”:", "not met") in head(
        "KZ-561-35-2-1-P1", {**CARE, "care_siblings": "one_able"}
    )
    assert head("KZ-561-30-1-NOTIFIED", {"summons": "phone_call"}) == [("At least one of these:", "not met")]
    assert ("All of these:", "open") in head("KZ-561-30-1-NOTIFIED", {"summons": "sms", "summons_read": True})


@pytest.mark.parametrize(
    ("rule", "facts", "summary"),
    [
        ("KZ-561-35-3-A", STUDENT, "8 conditions, all met."),
        ("KZ-561-36-1-5", {"academic_degree": "scientific"},
         "The condition is met: You have a scientific degree (Candidate, doctor or PhD)."),
        ("KZ-561-35-3-A", {"study_form": "part_time"}, "Why it does not fit: You study part-time."),
        ("KZ-561-35-3-E", {"study_place": "kz"}, "Why it does not apply: You study in Kazakhstan."),
        ("KZ-561-36-1-2", {"birth_date": "2004-05-05"},
         "Why it does not fit: You are 22 years old. Asked for: 27 or older."),
        ("KZ-561-35-3-A", {**STUDENT, "academic_leave": True}, "Why it is unclear in law: You are on academic leave."),
        ("KZ-561-35-3-A", {**STUDENT, "deferred_levels": ["college"]},
         "Why it does not fit: "
         "You had a study deferment for these earlier courses: College (technical and vocational)."),
        ("KZ-561-35-4", {"medical_category": "g", "medical_on": "2025-01-01"},
         "Why it is open: The medical conclusion was made on 1 January 2025."),
        ("KZ-561-36-1-5", {}, "Not known yet: “Highest degree”"),
        ("KZ-561-35-8", {}, ""),
    ],
)  # fmt: skip
def test_one_sentence_stands_for_the_tree(
    book: RuleBook, english: Words, rule: str, facts: dict[str, Any], summary: str
) -> None:
    assert why(book, english, rule, facts).summary() == summary


def test_under_a_conclusion_stand_the_answers_it_follows_from(book: RuleBook, english: Words) -> None:
    found = why(book, english, "KZ-561-35-2-1-GATE", {**CARE, "care_siblings": "one_able", "care_spouse": None})
    conclusion = next(step for step in found.flat() if step.fact == "care_others_obliged")
    assert [answer.fact for answer in conclusion.answers] == [
        "care_for",
        "care_age",
        "care_disability",
        "care_siblings",
    ]
    assert conclusion.answers[-1].text == (
        "Of your adult brothers and sisters in Kazakhstan, at least one is able to work."
    )


def test_under_a_direct_answer_stands_nothing(book: RuleBook, english: Words) -> None:
    assert [step.answers for step in why(book, english, "KZ-561-36-1-5", {"academic_degree": "bachelor"}).flat()] == [
        ()
    ]


def test_beside_earlier_deferments_stands_the_present_course(book: RuleBook, english: Words) -> None:
    facts = {"study_at": "college", "deferred_levels": ["college"]}
    step = next(s for s in why(book, english, "KZ-561-35-3-C", facts).flat() if s.fact == "deferred_levels")
    assert [answer.text for answer in step.answers] == ["You study at a college."]


def test_under_an_open_conclusion_stands_what_the_person_does_not_know(book: RuleBook, english: Words) -> None:
    facts = read_facts(CARE, book.facts, USUAL_DAY).with_answer("care_income", Silence.DONT_KNOW)
    facts = facts.with_answer("care_home", Silence.DECLINED)
    found = why(book, english, "KZ-561-35-2-1-GATE", facts)
    support = next(step for step in found.flat() if step.fact == "care_full_state_support")
    assert (support.truth, [answer.text for answer in support.answers]) == (
        None,
        ["You would rather not say: Lives in a state home that provides for them."],
    )


def test_an_answer_stands_once_among_the_lines(book: RuleBook, english: Words) -> None:
    facts = {**STUDENT, "study_at": "college"}
    for name in ("studying", "study_level", "study_institution"):
        facts.pop(name)
    lines = why(book, english, "KZ-561-35-3-A", facts).lines()
    answers = [(line.text, line.depth) for line in lines if not line.truth_text]
    assert answers == [("You study at a college.", 1)]


def test_each_line_of_a_step_names_its_place(book: RuleBook, english: Words) -> None:
    lines = why(book, english, "KZ-561-35-3-A", {**STUDENT, "wartime": True}).lines()
    for line in (line for line in lines if line.truth_text):
        assert line.place == ("art. 35(8)" if line.text.startswith(("Another", "You ask")) else "art. 35(3)")


def test_a_rule_that_follows_another_has_the_same_tree(book: RuleBook) -> None:
    facts = {"minister": True, "association_registered": True, "minister_confirmation": False}
    assert grown(book, "KZ-CO-MINISTER-1", facts) == grown(book, "KZ-561-36-1-6", facts)


def test_what_fails_whatever_the_open_answer_is_told_by_what_is_known(book: RuleBook, english: Words) -> None:
    facts = {**STUDENT, "studying": None, "deferred_levels": ["college"]}
    assessment = verdict(book, facts)
    assert assessment.finding("KZ-561-35-3-A").status == "does_not_apply"
    found = shape(tree(book, assessment, assessment.finding("KZ-561-35-3-A")))
    assert found[0] == ("exception", False, [("deferred_levels", False)])
    assert "None" not in str(found)
    assert why(book, english, "KZ-561-35-3-A", facts).summary().startswith("Why it does not fit: You had a study")


def test_a_level_that_is_not_known_is_told_by_the_deferments_where_they_cover_every_one(book: RuleBook) -> None:
    levels = ["master", "residency", "doctorate"]
    facts = {**STUDENT, "study_level": None, "deferred_levels": levels}
    assert verdict(book, facts).finding("KZ-561-35-3-D").status == "does_not_apply"
    found = shape(grown(book, "KZ-561-35-3-D", facts))
    assert found[0] == ("exception", False, [("studying", False), ("deferred_levels", False)])
    assert "study_level" not in str(found)
