"""The answer of `quqyq evaluate`, as the contract lays it down."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from running import DAY, STUDENT, Command

from app.law.book import RuleBook

KINDS = {"liability", "deferment", "exemption", "general", "notification", "valid_reason", "objector"}
STATUSES = {"applies", "does_not_apply", "undetermined"}
STANDINGS = {
    *("serving", "not_liable", "too_young", "released", "exempt", "deferment_ground"),
    *("after_return", "needs_answers", "needs_review", "callable", None),
}
CASES: list[dict[str, Any]] = [
    {},
    STUDENT,
    {**STUDENT, "academic_leave": True},
    {**STUDENT, "wartime": True},
    {**STUDENT, "call_kind": "training_assembly"},
    {"birth_date": "1990-01-01", "lawfully_not_called": True},
    {"medical_category": "g", "medical_on": "2025-01-01"},
    {"summons": "sms", "summons_number_own": True, "summons_read": False, "absence_reason": "other_cause"},
    {"minister": True, "association_registered": True, "minister_confirmation": False, "objection": "weapons"},
    {"care_for": "mother", "care_age": 70, "care_home": False, "birth_date": "1900-01-01"},
    {**STUDENT, "study_form": "part_time", "deferred_levels": ["bachelor"]},
]
FIELDS: dict[str, tuple[type, ...]] = {
    "rule": (str,),
    "kind": (str,),
    "status": (str,),
    "needs_review": (bool,),
    "until": (str, type(None)),
    "missing": (list,),
    "ask": (list,),
    "confidence": (str,),
    "law": (str,),
    "title": (str,),
    "because": (list,),
    "why": (dict,),
    "would_change": (list,),
    "ends": (list,),
}
CHANGE: dict[str, tuple[type, ...]] = {
    "fact": (str,),
    "kind": (str,),
    "values": (list, type(None)),
    "wanted": (str, type(None)),
    "text": (str,),
}
END: dict[str, tuple[type, ...]] = {"fact": (str,), "on": (str, type(None)), "text": (str,)}
REASON: dict[str, tuple[type, ...]] = {
    "text": (str,),
    "fact": (str,),
    "value": (str, bool, int, list, type(None)),
    "truth": (bool, type(None)),
    "norm": (str,),
}


def fits(found: dict[str, Any], fields: dict[str, tuple[type, ...]]) -> bool:
    """Whether an object has just these fields, each of its type."""
    return set(found) == set(fields) and all(type(found[name]) in types for name, types in fields.items())


@pytest.fixture(params=CASES, ids=lambda facts: " ".join(facts)[:40] or "nothing")
def answer(request: pytest.FixtureRequest, command: Command) -> dict[str, Any]:
    """The answer to one of the cases."""
    return command.answer(request.param)


def test_the_outer_form(answer: dict[str, Any], book: RuleBook) -> None:
    assert list(answer) == ["schema", "pack", "on", "standing", "notices", "findings", "timeline"]
    assert (answer["schema"], answer["on"]) == (1, DAY)
    assert answer["standing"] in STANDINGS
    assert answer["pack"] == {"id": "kz", "version": book.pack.version, "law_as_of": "2026-05-19"}


def test_every_finding_has_its_fields(answer: dict[str, Any]) -> None:
    assert [found["rule"] for found in answer["findings"] if not fits(found, FIELDS)] == []


def test_every_reason_has_its_fields(answer: dict[str, Any]) -> None:
    assert [reason for found in answer["findings"] for reason in found["because"] if not fits(reason, REASON)] == []


def test_every_change_and_every_end_has_its_fields(answer: dict[str, Any]) -> None:
    for found in answer["findings"]:
        assert not (found["would_change"] and found["status"] == "applies")
        assert not (found["ends"] and found["status"] != "applies")
        assert [one for each in found["would_change"] for one in each if not fits(one, CHANGE)] == []
        assert [end for end in found["ends"] if not fits(end, END)] == []
        assert all(date.fromisoformat(end["on"]) for end in found["ends"] if end["on"])


def test_every_finding_keeps_to_the_vocabulary(answer: dict[str, Any], book: RuleBook) -> None:
    for found in answer["findings"]:
        assert found["kind"] in KINDS
        assert found["status"] in STATUSES
        assert found["confidence"] in {"official", "reported", "unconfirmed"}
        assert all(book.facts[fact].contract for fact in found["missing"])
        assert all(book.facts[fact].asked and not book.facts[fact].contract for fact in found["ask"])
        assert found["until"] is None or date.fromisoformat(found["until"])
        assert found["law"]
        assert found["title"]


def test_every_rule_is_found_once_and_in_one_order(answer: dict[str, Any], book: RuleBook) -> None:
    assert [found["rule"] for found in answer["findings"]] == list(book.rules)


def test_an_open_finding_says_what_is_missing_or_unclear(answer: dict[str, Any]) -> None:
    for found in answer["findings"]:
        settled = found["status"] != "undetermined"
        assert not settled or (found["missing"], found["ask"], found["needs_review"]) == ([], [], False)
        assert found["because"] or settled


def test_reasons_name_norms_of_this_answer(answer: dict[str, Any], book: RuleBook) -> None:
    norms = {reason["norm"] for found in answer["findings"] for reason in found["because"]}
    assert norms <= set(book.rules)


def test_notices_are_codes_with_texts(answer: dict[str, Any], book: RuleBook) -> None:
    assert all(set(notice) == {"code", "text"} and notice["text"] for notice in answer["notices"])
    assert {notice["code"] for notice in answer["notices"]} <= set(book.sayings.notices)


def test_the_student(command: Command) -> None:
    answer = command.answer(STUDENT)
    found = next(one for one in answer["findings"] if one["rule"] == "KZ-561-35-3-A")
    assert answer["standing"] == "deferment_ground"
    expected = {
        "kind": "deferment",
        "status": "applies",
        "needs_review": False,
        "until": "2028-07-01",
        "missing": [],
        "confidence": "official",
        "law": "Law 561-IV, art. 35(3)",
    }
    assert {name: found[name] for name in expected} == expected
    form = next(reason for reason in found["because"] if reason["fact"] == "study_form")
    assert (form["value"], form["truth"], form["norm"]) == ("full_time", True, "KZ-561-35-3-A")


def test_plain_facts_are_asked_and_contract_facts_are_missing(command: Command) -> None:
    answer = command.answer({"occupation": "rural_doctor"})
    found = next(one for one in answer["findings"] if one["rule"] == "KZ-561-35-5-2")
    assert found["missing"] == ["occupation_qualified"]
    assert found["ask"] == ["job_diploma", "job_specialty", "job_employer"]


def test_plain_facts_are_taken_from_a_case(command: Command) -> None:
    jobs = dict.fromkeys(("job_diploma", "job_specialty", "job_employer"), True)
    answer = command.answer({"occupation": "rural_doctor", **jobs})
    found = next(one for one in answer["findings"] if one["rule"] == "KZ-561-35-5-2")
    assert (found["status"], found["missing"], found["ask"]) == ("applies", [], [])


@pytest.mark.parametrize("day", ["0001-01-01", "2025-09-16", "2024-02-29", "9999-12-31"])
def test_any_day_can_be_asked_about(command: Command, day: str) -> None:
    done = command.case({}, "--json", "--on", day)
    assert (done.code, done.err, json.loads(done.out)["on"]) == (0, "", day)


def test_without_a_day_today_is_asked_about(command: Command) -> None:
    before = date.today()  # noqa: DTZ011 (a calendar day where the person is)
    answer = json.loads(command.case({}, "--json").out)
    assert before <= date.fromisoformat(answer["on"]) <= date.today()  # noqa: DTZ011


def test_json_keeps_letters_as_they_are(command: Command) -> None:
    out = command.case({"medical_category": "g"}, "--json", "--on", DAY, "--lang", "ru").out
    assert "\\u" not in out
    assert out.endswith("\n")
    assert out.count("\n") == 1


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_answer_differs_between_languages_in_its_words_only(command: Command, lang: str) -> None:
    assert without_words(command.answer(STUDENT, "--lang", lang)) == without_words(command.answer(STUDENT))


def without_words(answer: dict[str, Any]) -> Any:
    """An answer less what depends on the language."""
    return [
        answer["standing"],
        [notice["code"] for notice in answer["notices"]],
        [
            {
                **found, "law": "", "title": "", "because": plain(found["because"]), "ends": plain(found["ends"]),
                "why": plain_steps(found["why"]["tree"]),
                "would_change": [plain(each) for each in found["would_change"]],
            }
            for found in answer["findings"]
        ],
    ]  # fmt: skip


def plain(told: list[dict[str, Any]]) -> list[Any]:
    """Reasons, changes or ends less their texts."""
    return [{**one, "text": "", "wanted": ""} for one in told]


def plain_steps(steps: list[dict[str, Any]]) -> list[Any]:
    """Steps of a tree less their texts."""
    words = ("text", "state", "place")
    kept = [{name: value for name, value in step.items() if name not in words} for step in steps]
    return [
        {**step, **{name: plain_steps(step[name]) for name in ("parts", "answers") if name in step}} for step in kept
    ]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_text_for_people(command: Command, book: RuleBook, lang: str) -> None:
    done = command.case(STUDENT, "--on", DAY, "--lang", lang)
    assert (done.code, done.err) == (0, "")
    assert len(done.out.splitlines()) > 10
    assert not any(rule in done.out for rule in book.rules)
    assert "{" not in done.out


def test_text_for_people_begins_with_the_standing_and_ends_with_the_limits(command: Command) -> None:
    said = command.case(STUDENT, "--on", DAY).out.strip().splitlines()
    assert said[0] == "You have a ground for deferment; the commission decides."
    assert said[-1] == "This is information, not legal advice. The call-up commission decides."
    assert any("1 July 2028" in line for line in said)


@pytest.mark.parametrize(
    ("facts", "begins"),
    [
        ({"wartime": True}, "In wartime"),
        ({"call_kind": "reserve_officer"}, "Calling up reserve officers"),
        ({"call_kind": "training_assembly"}, "For training assemblies"),
        ({"wartime": True, "call_kind": "training_assembly"}, "In wartime"),
    ],
)
def test_outside_peacetime_term_service_the_text_says_so(command: Command, facts: dict[str, Any], begins: str) -> None:
    assert command.answer(facts)["standing"] is None
    assert command.case(facts, "--on", DAY).out.startswith(begins)


def test_the_coming_years_agree_with_the_answer_of_each_day(command: Command) -> None:
    facts = {**STUDENT, "study_end": "2028-06-30"}
    found = command.answer(facts)["timeline"]
    assert all(list(period) == ["begins", "ends", "standing", "met", "open"] for period in found)
    assert found[0]["begins"] == DAY
    for period in found:
        for day in (period["begins"], period["ends"]):
            answer = json.loads(command.case(facts, "--json", "--on", day).out)
            assert period["standing"] == answer["standing"]
            assert period["met"] == _grounds(answer, "applies")
            assert period["open"] == _grounds(answer, "undetermined")


def _grounds(answer: dict[str, Any], status: str) -> list[str]:
    kinds = ("deferment", "exemption")
    return [one["rule"] for one in answer["findings"] if one["kind"] in kinds and one["status"] == status]


def test_the_coming_years_stand_in_the_text_for_people(command: Command) -> None:
    said = command.case({**STUDENT, "study_end": "2028-06-30"}, "--on", DAY).out
    assert "\nThe coming years\n" in said
    assert "  - From 22 November 2026 to 30 June 2028: you have a ground for deferment; the commission decides." in said


@pytest.mark.parametrize("facts", [{"sex": "female"}, {"wartime": True}])
def test_whom_they_do_not_concern_reads_nothing_of_them(command: Command, facts: dict[str, Any]) -> None:
    assert "The coming years" not in command.case(facts, "--on", DAY).out
    assert command.answer(facts)["timeline"]
