"""The summons desk: each way × number × reading comes out as the rules say, and no text lets anybody stay away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from app.law.assess import assess
from app.law.book import RuleBook
from app.law.desk import Result, Ticks, has_fields, result
from app.law.facts import Facts, Silence, Value
from app.law.interview import Interview
from app.law.signoff import subject_of, subjects
from app.law.texts import rule_texts
from app.views.desk import DeskView, desk_view
from app.words import Words

SUMMONS = "summons"
SAID = (True, False, None)
KINDS = {
    # (way, own number, read): kind of outcome, questions that can still settle it
    ("sms", True, True): ("notified", ()),
    ("sms", True, False): ("disputed", ()),
    ("sms", True, None): ("open", ("summons_read",)),
    ("sms", False, True): ("not_notified", ()),
    ("sms", False, False): ("not_notified", ()),
    ("sms", False, None): ("not_notified", ()),
    ("sms", None, True): ("open", ("summons_number_own",)),
    ("sms", None, False): ("disputed", ("summons_number_own",)),
    ("sms", None, None): ("open", ("summons_number_own", "summons_read")),
    ("egov", None, True): ("notified", ()),
    ("egov", None, False): ("disputed", ()),
    ("egov", None, None): ("open", ("summons_read",)),
    ("paper_received", None, None): ("notified", ()),
    ("paper_refused", None, None): ("notified", ()),
    ("paper_at_office", None, None): ("notified", ()),
    ("left_with_other_person", None, None): ("unlisted", ()),
    ("phone_call", None, None): ("unlisted", ()),
    ("none", None, None): ("none", ()),
    (None, None, None): ("open", ("summons",)),
}
ALLOWS_STAYING_AWAY = re.compile(
    r"\b(?:need not|needn't|do not have to|don't have to|not obliged to|no need to|may ignore|can ignore)\b",
    re.IGNORECASE,
)


def facts_of(way: str | None, own: bool | None, read: bool | None) -> Facts:
    told: dict[str, Any] = {"summons": way, "summons_number_own": own, "summons_read": read}
    return Facts({fact: value for fact, value in told.items() if value is not None})


def told(book: RuleBook, on: date, facts: Facts, ticks: Ticks | None = None) -> Result:
    return result(book, assess(book, facts, on), ticks or {})


def shown(book: RuleBook, on: date, words: Words, facts: Facts, ticks: Ticks | None = None) -> DeskView:
    interview = Interview(book, on)
    interview.facts = facts
    return desk_view(interview, ticks or {}, words)


@pytest.mark.parametrize("case", KINDS, ids=str)
def test_each_way_of_reaching_him_has_its_outcome(book: RuleBook, on: date, case: Any) -> None:
    found = told(book, on, facts_of(*case))
    assert (found.outcome.kind, found.ask) == KINDS[case]


def test_every_way_of_the_question_is_looked_at(book: RuleBook) -> None:
    assert {way for way, _, _ in KINDS if way} == set(book.facts[SUMMONS].values)


@pytest.mark.parametrize("fact", ["summons_number_own", "summons_read"])
def test_an_answer_about_a_message_changes_nothing_on_paper(book: RuleBook, on: date, fact: str) -> None:
    for way in ("paper_received", "paper_refused", "paper_at_office", "left_with_other_person", "phone_call", "none"):
        for value in (True, False):
            facts = Facts({"summons": way, fact: value})
            assert told(book, on, facts).outcome.kind == KINDS[way, None, None][0]


def test_the_outcome_is_that_of_the_findings(book: RuleBook, on: date) -> None:
    """Duly notified is told where a finding says so and nowhere else; a dispute only where the law is unclear."""
    for case in product((*book.facts[SUMMONS].values, None), SAID, SAID):
        facts = facts_of(*case)
        assessment, outcome = assess(book, facts, on), told(book, on, facts).outcome
        notified, unread = map(assessment.finding, ("KZ-561-30-1-NOTIFIED", "KZ-561-30-1-NOT-NOTIFIED"))
        assert (outcome.kind == "notified") == (notified.status == "applies"), case
        assert (outcome.kind == "disputed") == (notified.needs_review and unread.status == "applies"), case
        if outcome.kind == "not_notified":
            assert notified.status == "does_not_apply", case


def test_unknown_is_never_no(book: RuleBook, on: date) -> None:
    """I don't know leaves the outcome where it was without an answer."""
    for way, own, read in KINDS:
        facts = facts_of(way, own, read)
        silent = facts
        for fact in ("summons", "summons_number_own", "summons_read"):
            if fact not in silent:
                silent = silent.with_answer(fact, Silence.DONT_KNOW)
        assert told(book, on, silent).outcome == told(book, on, facts).outcome


def texts_of(view: Any) -> Iterator[str]:
    """Every text of a view, however deep."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, tuple | list):
        for part in view:
            yield from texts_of(part)
    elif hasattr(view, "__dataclass_fields__"):
        for name in view.__dataclass_fields__:
            yield from texts_of(getattr(view, name))


@pytest.mark.parametrize("case", KINDS, ids=str)
def test_no_result_lets_anybody_stay_away(book: RuleBook, on: date, english: Words, case: Any) -> None:
    facts = facts_of(*case)
    for days, reason in product((None, -5, 0, 3), (None, "illness", "work_or_exam", "conscience")):
        full = facts.with_answer("summons_appear_on", on + timedelta(days)) if days is not None else facts
        full = full.with_answer("absence_reason", reason) if reason else full
        view = shown(book, on, english, full, {"address": False})
        assert not [text for text in texts_of(view) if ALLOWS_STAYING_AWAY.search(text)]
        if case[0] == "none":
            assert view.closing == "", "without a summons there is no day"
            continue
        assert "come on the day" in view.closing
        assert "tell the office why you cannot" in view.closing
        assert "proof" in view.closing


def test_what_is_not_notified_still_says_what_to_do_now(book: RuleBook) -> None:
    for outcome in book.desk.spec.outcomes:
        assert outcome.now or outcome.kind == "notified", outcome.id


@pytest.mark.parametrize(
    ("days", "left"),
    [(2, "2 days are left."), (1, "1 day is left."), (0, "That is today."), (-1, "That was 1 day ago."),
     (-40, "That was 40 days ago.")],
)  # fmt: skip
def test_the_days_are_counted_from_the_day_asked_about(
    book: RuleBook, on: date, english: Words, days: int, left: str
) -> None:
    facts = facts_of("sms", True, True).with_answer("summons_appear_on", on + timedelta(days))
    view = shown(book, on, english, facts).days
    assert view is not None
    assert view.left == left
    assert bool(view.advice) == bool(view.missed) == (days < 0)
    assert told(book, on + timedelta(10), facts).days_left == days - 10


def test_without_a_day_no_days_are_counted(book: RuleBook, on: date, english: Words) -> None:
    view = shown(book, on, english, facts_of("sms", True, True)).days
    assert view is not None
    assert (view.left, view.dues, view.advice) == ("", (), "")


@pytest.mark.parametrize(
    ("way", "ahead", "kept"),
    [("sms", 3, True), ("sms", 2, False), ("egov", 3, True), ("egov", 1, False),
     ("paper_at_office", 1, True), ("paper_at_office", 2, False), ("paper_at_office", 0, True)],
)  # fmt: skip
def test_the_time_ahead_is_measured_by_the_deadlines(
    book: RuleBook, on: date, way: str, ahead: int, kept: bool
) -> None:
    facts = facts_of(way, None, True).with_answer("summons_sent_on", on)
    (due,) = told(book, on, facts.with_answer("summons_appear_on", on + timedelta(ahead))).dues
    assert due.kept is kept


def test_paper_by_messenger_knows_no_time_ahead(book: RuleBook, on: date) -> None:
    facts = Facts({"summons": "paper_received", "summons_sent_on": on, "summons_appear_on": on})
    assert told(book, on, facts).dues == ()


def test_missing_details_are_told_with_what_that_means(book: RuleBook, on: date, english: Words) -> None:
    ticks = {"birth_date": False, "address": False, "full_name": True, "purpose": None}
    view = shown(book, on, english, facts_of("sms", True, True), ticks).gaps
    assert view is not None
    assert view.missing == ("Your date of birth", "The address to come to")
    assert "not known" in view.explain
    assert "free you from coming" in view.explain
    assert shown(book, on, english, facts_of("sms", True, True), {"address": True, "purpose": None}).gaps is None


def test_a_purpose_that_the_law_does_not_allow_is_told(book: RuleBook, on: date, english: Words) -> None:
    view = shown(book, on, english, facts_of("sms", True, True), {"purpose_listed": False}).gaps
    assert view is not None
    assert view.missing == ()
    assert "not one that the law allows" in view.unlisted
    assert not told(book, on, facts_of("sms", True, True), {"purpose_listed": False, "purpose": False}).unlisted


def test_where_nothing_has_to_be_written_nothing_is_missing(book: RuleBook, on: date) -> None:
    for way in ("phone_call", "none"):
        assert not has_fields(book, assess(book, Facts({"summons": way}), on))
        assert told(book, on, Facts({"summons": way}), {"address": False}).gaps == ()


def test_before_the_rules_of_2026_no_list_of_details_is_known(book: RuleBook) -> None:
    facts = Facts({"summons": "sms"})
    assert not has_fields(book, assess(book, facts, date(2026, 1, 19)))
    assert has_fields(book, assess(book, facts, date(2026, 1, 20)))


def test_on_a_day_before_the_wording_the_outcome_is_no_longer_sure(book: RuleBook, english: Words) -> None:
    view = shown(book, date(2025, 9, 15), english, facts_of("sms", True, True)).outcome
    assert view.certainty.startswith("This is unclear")
    assert view.in_force
    sure = shown(book, date(2025, 9, 16), english, facts_of("sms", True, True)).outcome
    assert sure.certainty.startswith("The law says")


@pytest.mark.parametrize("reason", ["illness", "abroad", "marriage_registration", "disaster"])
def test_his_own_valid_reason_is_marked(book: RuleBook, on: date, english: Words, reason: str) -> None:
    facts = Facts({"summons": "sms", "absence_reason": reason})
    view = shown(book, on, english, facts).reasons
    assert view is not None
    assert len(view.rows) == 5
    assert [row.chip for row in view.rows].count("stands") == 1
    assert view.other == ""
    own = next(row for row in view.rows if row.chip)
    kept = next(group for group in shown(book, on, english, facts).send if group.to == "To keep as proof")
    assert set(own.papers.removeprefix("Usually shown: ").split("; ")) <= set(kept.lines)


def test_what_may_or_may_not_count_is_marked_as_unclear(book: RuleBook, on: date, english: Words) -> None:
    view = shown(book, on, english, Facts({"summons": "sms", "absence_reason": "work_or_exam"})).reasons
    assert view is not None
    own = next(row for row in view.rows if row.chip)
    assert own.chip == "needs_review"
    assert own.doubt


@pytest.mark.parametrize(("reason", "stranger"), [("conscience", True), ("none", False), (None, False)])
def test_conscience_is_not_in_the_list(
    book: RuleBook, on: date, english: Words, reason: Value | None, stranger: bool
) -> None:
    facts = Facts({"summons": "sms"} | ({"absence_reason": reason} if reason else {}))
    view = shown(book, on, english, facts).reasons
    assert view is not None
    assert bool(view.other) is stranger
    assert not any(row.chip for row in view.rows)


def steps(book: RuleBook, on: date, **answers: Any) -> dict[str, tuple[str, ...]]:
    """The steps by whom they go to."""
    return {sent.spec.id: sent.steps for sent in told(book, on, Facts(answers)).sendings}


def test_who_has_told_the_office_keeps_the_proof(book: RuleBook, on: date) -> None:
    before = steps(book, on, summons="sms", absence_reason="illness", authority_told=False)
    after = steps(book, on, summons="sms", absence_reason="illness", authority_told=True)
    assert "tell_office" in before["office"]
    assert "keep_told" not in before["keep"]
    assert "tell_office" not in after["office"]
    assert "keep_told" in after["keep"]


def test_conscience_and_work_leave_the_day_as_it_is(book: RuleBook, on: date) -> None:
    for reason in ("conscience", "work_or_exam", "none"):
        assert "appear_as_called" in steps(book, on, summons="sms", absence_reason=reason)["on_the_day"]
    assert "appear_as_called" not in steps(book, on, summons="sms", absence_reason="illness")["on_the_day"]


def test_a_lawyer_is_named_where_the_law_is_unclear(book: RuleBook, on: date) -> None:
    for case, (kind, _) in KINDS.items():
        asked = "lawyer" in {sent.spec.id for sent in told(book, on, facts_of(*case)).sendings}
        assert asked == (kind in ("disputed", "not_notified", "unlisted")), case


def test_fines_stand_in_mci_with_the_tenge_of_the_year(book: RuleBook, on: date, english: Words) -> None:
    view = shown(book, on, english, facts_of("sms", True, True))
    assert view.fines is not None
    assert "5 MCI (21,625 tenge in 2026)" in view.fines.shown[0].explain
    assert {"KZ-UK-387-1", "KZ-UK-387-NOTE"} <= {note.note for note in view.fines.folded}
    assert view.no_offence.folded[0].note == "KZ-NO-OFFENCE"


def test_without_a_summons_nothing_is_at_stake(book: RuleBook, on: date, english: Words) -> None:
    view = shown(book, on, english, Facts({"summons": "none"}))
    assert (view.days, view.gaps, view.reasons, view.fines, view.send) == (None, None, None, None, ())
    assert view.no_offence.shown


def test_every_text_of_the_desk_can_be_signed(book: RuleBook) -> None:
    signed = {name for name, _ in subjects(book)}
    texts = [text.context for text in rule_texts(book) if text.context.startswith(("desk.", "decision."))]
    assert len(texts) > 50
    assert {subject_of(context) for context in texts} <= signed
