"""The coming years in words: sentences, the table, the picture's rows, and what goes with them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from reading import table

from app.law.book import RuleBook
from app.law.facts import read_facts
from app.views.timeline import YearsView, period_lines, years_view
from app.words import Words

PLAIN: dict[str, Any] = {**table("standing")["plain"], "birth_date": "2005-09-01"}
STUDY: dict[str, Any] = {
    "studying": True, "study_form": "full_time", "study_level": "bachelor", "study_institution": "ordinary",
    "study_place": "kz", "deferred_levels": [], "academic_leave": False,
}  # fmt: skip
TITLE = "“Full-time study at school, college or university”"


def view(book: RuleBook, on: date, words: Words, **answers: Any) -> YearsView:
    """What a plain man with some answers of his own is shown."""
    kept = {name: value for name, value in {**PLAIN, **answers}.items() if value is not None}
    found = years_view(book, read_facts(kept, book.facts, on), on, words)
    assert found is not None
    return found


def test_a_student_reads_his_years(book: RuleBook, on: date, english: Words) -> None:
    shown = view(book, on, english, **STUDY, study_end="2028-06-30", lawfully_not_called=None)
    assert [period.sentence for period in shown.periods] == [
        "From 22 November 2026 to 30 June 2028: you have a ground for deferment; the commission decides. "
        f"Conditions met: {TITLE}. After that: End of the course: 30 June 2028. No longer met: {TITLE}.",
        "From 1 July 2028 to 31 August 2032: we found no ground in what you told us. "
        "After that: You turn 27. Then another ground is to be checked: "
        "“27 or older, not called up on lawful grounds”.",
        "From 1 September 2032 to 31 August 2033: some answers are still missing, so we cannot say. "
        "The picture stops here; nothing ends on this day.",
    ]
    assert [span.tone for span in shown.rows[0].spans] == ["ground", "gap", "open"]
    assert [row.title for row in shown.rows] == ["", TITLE.strip("“”")]


def test_the_table_is_in_order(book: RuleBook, on: date, english: Words) -> None:
    shown = view(book, on, english, **STUDY, study_end="2028-06-30")
    assert shown.headers == ("From", "To", "What holds", "Which grounds", "What happens at the end")
    assert shown.periods[0].cells == (
        "22 November 2026", "30 June 2028", "Ground for deferment", TITLE,
        f"End of the course: 30 June 2028. No longer met: {TITLE}.",
    )  # fmt: skip
    assert shown.periods[1].cells[2:4] == ("No ground found", "None met")


def test_an_untold_end_is_said_and_asked_for(book: RuleBook, on: date, english: Words) -> None:
    shown = view(book, on, english, **STUDY)
    assert "if the ground lasts so long" in shown.periods[0].sentence
    assert (
        "We cannot say how long this lasts; this answer is missing: “End of the course”." in shown.periods[0].cells[4]
    )
    assert [span.tone for row in shown.rows for span in row.spans] == ["untold", "untold"]
    assert shown.asks == (("study_end", "When does your course end?"),)
    assert view(book, on, english, **STUDY, study_end="2028-06-30").asks == ()


def test_a_paper_that_has_run_out_is_said(book: RuleBook, on: date, english: Words) -> None:
    shown = view(book, on, english, medical_category="g", medical_on="2026-05-01")
    first, second = shown.periods[:2]
    assert "Day of the medical conclusion: 1 May 2026. It counts for 1 year." in first.sentence
    assert "a new paper is needed: “Temporarily unfit for health reasons”" in first.sentence
    assert "a new one can bring the ground back" in second.sentence


def test_the_birthday_is_told_by_its_norm_and_is_no_end(book: RuleBook, on: date, english: Words) -> None:
    shown = view(book, on, english)
    spec = book.rules["KZ-561-36-1-2"].spec
    assert shown.turn is not None
    assert (shown.turn.title, shown.turn.text) == ("At 27: what the law asks for", spec.explain)
    assert shown.turn.norm == "The law says · Law 561-IV, art. 36(1)(2)"
    assert shown.ends > date(2032, 9, 1)
    assert (
        shown.lead[0]
        == "The picture shows the time from 22 November 2026 to 31 August 2033. Its last year comes after you turn 27."
    )
    after = view(book, on, english, birth_date="1998-05-05")
    assert after.turn == shown.turn
    assert after.lead[1] == "You are 27 or older, so only the next years are shown."
    unborn = view(book, on, english, birth_date=None)
    assert unborn.turn is None
    assert unborn.lead[1] == "Your date of birth is not known here, so only the next years are shown."


def test_one_day_has_one_number(book: RuleBook, on: date, english: Words) -> None:
    sent = {"summons": "sms", "summons_sent_on": "2026-11-20", "summons_appear_on": "2026-12-02"}
    shown = view(book, on, english, medical_category="g", medical_on="2026-05-01", **sent)
    assert [pin.number for pin in shown.pins] == [1, 2, 3]
    assert len({pin.day for pin in shown.pins}) == len(shown.pins)
    assert shown.pins[0].line == "2 December 2026: Day to appear."
    assert shown.pins[0].norm == ""
    assert shown.pins[1].line == (
        "1 May 2027: A full year of health deferment is over. "
        "The last day on which this is known to be met: “Temporarily unfit for health reasons”."
    )
    assert shown.pins[2].norm == "The law says · Law 561-IV, art. 36(1)(2) · Law 561-IV, art. 31"


def test_seasons_say_how_much_is_known_of_them(book: RuleBook, on: date, english: Words) -> None:
    shown = view(book, on, english)
    assert shown.seasons[0].label == "Autumn call-up: 1 September 2026 to 31 December 2026, as reported"
    assert shown.seasons[1].label == "Spring call-up: 1 March 2027 to 30 June 2027, the usual months"
    assert (shown.seasons[0].begins, shown.seasons[0].tone) == (on, "season")
    assert {span.tone for span in shown.seasons[1:]} == {"usual"}
    assert all(shown.begins <= span.begins <= span.ends <= shown.ends for span in shown.seasons)
    assert any("each season has its own decree" in note for note in shown.notes)


def test_every_way_of_drawing_that_occurs_is_explained_and_no_other(book: RuleBook, on: date, english: Words) -> None:
    shown = view(book, on, english, **STUDY, study_end="2028-06-30")
    used = {span.tone for row in shown.rows for span in row.spans} | {span.tone for span in shown.seasons}
    assert {key.tone for key in shown.keys} == used


@pytest.mark.parametrize(
    ("answers", "tone"),
    [
        ({"birth_date": "2009-03-01"}, "outside"),
        ({"serving_now": "military"}, "outside"),
        ({"medical_category": "e"}, "ground"),
        ({"marriage": "registered", "children": 1}, "ground"),
        ({"reserve_basis": "military_department"}, "unclear"),
        ({"residence": None, "medical_category": None}, "open"),
        ({}, "gap"),
    ],
)
def test_the_standing_has_its_tone(
    book: RuleBook, on: date, english: Words, answers: dict[str, Any], tone: str
) -> None:
    assert view(book, on, english, **answers).rows[0].spans[0].tone == tone


def test_nobody_whom_it_does_not_concern_sees_it(book: RuleBook, on: date, english: Words) -> None:
    assert years_view(book, read_facts({"sex": "female"}, book.facts, on), on, english) is None


def test_a_gap_is_never_an_order_and_a_ground_never_a_promise(book: RuleBook, on: date, english: Words) -> None:
    for line in book.sayings.standings:
        if line.id in ("released", "exempt", "deferment_ground"):
            assert "the commission decides" in line.over_time
    lines = list(period_lines(view(book, on, english)))
    assert lines[0] == "The coming years"
    assert not any("must" in line for line in lines)
