"""The interview: the student with an SMS, the doors, what is skipped, and looking for more."""

from __future__ import annotations

from datetime import date

import pytest
from interviewed import ORDINARY, STUDENT, answer_all, entered

from app.law.book import RuleBook
from app.law.facts import Value


def test_the_student_asked_by_sms_has_his_answer_after_twelve_questions(book: RuleBook, on: date) -> None:
    interview = entered(book, on, "summons")
    asked = answer_all(interview, STUDENT)
    assert asked[:3] == ["summons", "summons_number_own", "summons_read"]
    assert set(asked) <= set(STUDENT)
    assert len(asked) <= 12
    assert interview.assess().standing == "deferment_ground"


def test_the_student_through_the_first_door_has_it_sooner(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    asked = answer_all(interview, STUDENT)
    assert len(asked) <= 11
    assert [fact for fact in asked if fact.startswith("summons")] == ["summons_appear_on"]
    assert interview.assess().standing == "deferment_ground"


def test_a_married_father_has_his_answer_after_nine_questions(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    asked = answer_all(interview, {**ORDINARY, "marriage": "registered", "children": 1})
    assert asked[-3:] == ["marriage", "children", "reserve_basis"]
    assert len(asked) <= 9
    assert "convicted" not in asked
    assert interview.assess().standing == "deferment_ground"


@pytest.mark.parametrize("door", ["check", "conscience", "counsellor", "summons"])
def test_the_day_of_a_decision_is_asked_for_at_once_and_only_after_a_decision(
    book: RuleBook, on: date, door: str
) -> None:
    for situation in ("planning", "decision_made", "held_now"):
        asked = answer_all(entered(book, on, door), {**ORDINARY, "situation": situation})
        assert ("decision_on" in asked) == (situation == "decision_made")
        assert "decision_on" not in asked or asked[asked.index("situation") + 1] == "decision_on"


def test_the_relatives_who_may_be_bound_are_asked_about_before_the_finer_points_of_care(
    book: RuleBook, on: date
) -> None:
    care: dict[str, Value] = {
        "care_for": "mother",
        "care_age": 50,
        "care_disability": "group_2",
        "care_siblings": "one_able",
    }
    interview = entered(book, on)
    asked = answer_all(interview, {**ORDINARY, **care, "care_spouse": "none"})
    assert not {"care_minor_children", "care_lone_relative", "care_income", "care_other_person"} & set(asked)
    assert interview.assess().finding("KZ-561-35-2-1-P1").status == "does_not_apply"


def test_the_end_of_the_course_is_asked_only_when_he_looks_for_more(book: RuleBook, on: date) -> None:
    interview = entered(book, on, "summons")
    assert "study_end" not in answer_all(interview, STUDENT)
    interview.look_for_more("studies")
    assert "study_end" in answer_all(interview, STUDENT)
    assert interview.assess().finding("KZ-561-35-3-A").until == date(2028, 7, 1)


@pytest.mark.parametrize("door", ["check", "counsellor"])
def test_a_plain_door_begins_with_the_basics(book: RuleBook, on: date, door: str) -> None:
    asked = answer_all(entered(book, on, door), ORDINARY)
    assert asked[:5] == [*book.interview.basics, "situation"]


def test_the_summons_door_begins_with_the_summons(book: RuleBook, on: date) -> None:
    interview = entered(book, on, "summons")
    assert interview.current == "summons"
    interview.give("phone_call")
    assert interview.current == book.interview.basics[0]


def test_the_door_of_conscience_begins_with_conscience(book: RuleBook, on: date) -> None:
    interview = entered(book, on, "conscience")
    answers: dict[str, Value] = {"minister": False, "objection": "all_service", "situation": "summoned"}
    rest: dict[str, Value] = {"summons_appear_on": on, "birth_date": date(2004, 5, 5), "study_at": "bachelor"}
    for fact, value in {**answers, **rest}.items():
        assert interview.current == fact
        interview.give(value)
    assert interview.current == book.interview.basics[1]
    assert interview.assess().finding("KZ-561-NONE-ALT").status == "applies"


@pytest.mark.parametrize(
    ("answers", "asked_first"),
    [
        ({"minister": True, "association_registered": True},
         ["minister", "association_registered", "minister_confirmation", "objection"]),
        ({"minister": True, "association_registered": False}, ["minister", "association_registered", "objection"]),
        ({"minister": True}, ["minister", "association_registered", "objection"]),
        ({"minister": False, "study_at": "religious"},
         ["minister", "objection", "situation", "birth_date", "study_at", "religious_school", "religious_level"]),
    ],
)  # fmt: skip
def test_the_steps_of_the_objector_branch_come_in_their_order(
    book: RuleBook, on: date, answers: dict[str, Value], asked_first: list[str]
) -> None:
    asked = answer_all(entered(book, on, "conscience"), answers)
    assert asked[: len(asked_first)] == asked_first
    assert ("minister_confirmation" in asked) == (answers.get("association_registered") is True)


def test_behind_the_door_of_conscience_other_grounds_are_always_looked_at_too(book: RuleBook, on: date) -> None:
    exempt: dict[str, Value] = {"minister": True, "association_registered": True, "minister_confirmation": True}
    known = {**ORDINARY, **exempt, "objection": "weapons"}
    interview = entered(book, on, "conscience")
    asked = answer_all(interview, known)
    assert interview.assess().standing == "exempt"
    assert {"birth_date", "study_at", "marriage", "children", "care_for", "medical_category", "situation"} <= set(asked)
    assert [section for section in ("studies", "family", "health") if interview.open_in(section)] == []
    assert "marriage" not in answer_all(entered(book, on, "check"), {**known, "serving_now": "military"})


def test_the_door_of_the_held_opens_a_card(book: RuleBook) -> None:
    card = book.door("held").card
    assert card is not None
    assert book.cards[card].lines


def test_every_door_leads_somewhere(book: RuleBook, on: date) -> None:
    for door in book.interview.doors:
        assert door.card in book.cards if door.card else entered(book, on, door.id).current is not None


def test_a_man_without_any_ground_reaches_the_end(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    asked = answer_all(interview, ORDINARY)
    assert set(asked) <= set(ORDINARY)
    assert interview.assess().standing == "callable"


@pytest.mark.parametrize(
    ("answers", "standing", "at_most"),
    [
        ({"sex": "female"}, "not_liable", 4),
        ({"citizenship": "other"}, "not_liable", 4),
        ({"serving_now": "military"}, "serving", 4),
        ({"serving_now": "cadet"}, "not_liable", 4),
        ({"birth_date": date(2010, 5, 5)}, "too_young", 4),
        ({"situation": "in_unit"}, "serving", 5),
    ],
)
def test_the_basics_alone_can_settle_it(
    book: RuleBook, on: date, answers: dict[str, Value], standing: str, at_most: int
) -> None:
    interview = entered(book, on)
    assert len(answer_all(interview, {**ORDINARY, **answers})) <= at_most
    assert interview.assess().standing == standing


@pytest.mark.parametrize(
    ("leading", "value", "skipped"),
    [
        ("study_at", "not_studying", ["study_form", "study_place", "deferred_levels", "academic_leave", "study_end"]),
        ("convicted", "never", ["sentence_state"]),
        ("convicted", "misdemeanour_only", ["sentence_state"]),
        ("care_for", "nobody", ["care_age", "care_home", "care_income", "care_siblings", "care_other_person"]),
        ("care_for", "wife", ["care_siblings", "care_sibling_minor", "care_children", "care_spouse"]),
        ("supports_upbringers", False, ["upbringing_years", "upbringing_reason"]),
        ("occupation", "none_of_these", ["job_diploma", "job_specialty", "job_employer", "work_until"]),
        ("occupation", "deputy", ["job_diploma", "job_specialty", "job_employer"]),
        ("minister", False, ["association_registered", "minister_confirmation"]),
        ("medical_category", "a", ["medical_on"]),
        ("summons", "none", ["summons_number_own", "summons_read"]),
        ("summons", "paper_received", ["summons_number_own", "summons_read"]),
        ("summons", "egov", ["summons_number_own"]),
    ],
)
def test_what_makes_no_sense_is_skipped(
    book: RuleBook, on: date, leading: str, value: Value, skipped: list[str]
) -> None:
    interview = entered(book, on)
    answers = {**ORDINARY, leading: value}
    asked = answer_all(interview, answers)
    interview.look_for_more()
    asked += answer_all(interview, answers)
    assert leading in asked
    assert set(asked) & set(skipped) == set()


@pytest.mark.parametrize(
    ("answers", "asked_then"),
    [
        ({"convicted": "crime"}, "sentence_state"),
        ({"supports_upbringers": True}, "upbringing_years"),
        ({"occupation": "rural_doctor"}, "job_diploma"),
        ({"minister": True}, "association_registered"),
        ({"medical_category": "g"}, "medical_on"),
        ({"occupation": "deputy"}, "work_until"),
        ({"relative_service_harm": "disability_1_2_on_duty"}, "disability_valid_until"),
        ({"children": 1}, "raises_child_without_mother"),
        ({"summons": "sms"}, "summons_read"),
        ({"study_at": "religious"}, "religious_school"),
        ({"birth_date": date(1998, 5, 5)}, "up_to_27"),
    ],
)
def test_what_an_answer_makes_sensible_is_asked(
    book: RuleBook, on: date, answers: dict[str, Value], asked_then: str
) -> None:
    interview = entered(book, on)
    asked = answer_all(interview, {**ORDINARY, **answers})
    interview.look_for_more()
    asked += answer_all(interview, {**ORDINARY, **answers})
    assert asked_then in asked


@pytest.mark.parametrize(
    ("leading", "end"),
    [
        ("study_at", "study_end"),
        ("occupation", "work_until"),
        ("care_for", "disability_valid_until"),
        ("medical_category", "medical_on"),
    ],
)
def test_an_end_date_is_not_asked_while_it_is_unknown_what_ends(
    book: RuleBook, on: date, leading: str, end: str
) -> None:
    known = {fact: value for fact, value in ORDINARY.items() if fact != leading}
    interview = entered(book, on)
    asked = answer_all(interview, known)
    interview.look_for_more()
    asked += answer_all(interview, known)
    assert leading in asked
    assert end not in asked


def test_looking_in_one_section_asks_in_that_section_only(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    answer_all(interview, STUDENT)
    interview.look_for_more("family")
    asked = answer_all(interview, {})
    assert {book.facts[fact].section for fact in asked} == {"family"}
    assert interview.open_in("family") == []
    assert interview.open_in("work")


def test_looking_everywhere_goes_through_the_sections_in_their_order(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    answer_all(interview, {**STUDENT, "sex": "female"})
    interview.look_for_more()
    sections = [book.facts[fact].section for fact in answer_all(interview, {})]
    order = [section.id for section in book.interview.sections]
    assert sections == sorted(sections, key=order.index)
    assert len(set(sections)) > 3


def test_a_section_without_open_questions_asks_nothing(book: RuleBook, on: date) -> None:
    interview = entered(book, on)
    answer_all(interview, {**ORDINARY, "relative_service_harm": "killed_or_died_on_duty"})
    for section in ("family", "family"):
        interview.look_for_more(section)
        answer_all(interview, ORDINARY)
    interview.look_for_more("family")
    assert interview.current is None
