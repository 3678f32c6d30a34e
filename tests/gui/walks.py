"""Ways through the window that see every page in every state; each page is held to be sound."""

from __future__ import annotations

from datetime import date

from app.trouble import Trouble
from app.words import mark
from gui import case_desk
from gui.newer_rules import pages_on_newer_rules
from gui.reader import STUDENT, Reader, settle
from gui.sound import check
from ui.card import Card
from ui.cover import COVERED_AFTER
from ui.inputs.day import DayInput
from ui.note import NoteFold
from ui.pages.cover import End
from ui.rows import ChoiceRow


def start_emergency_and_notice(reader: Reader) -> None:
    check(reader)
    reader.journey.enter("held")
    check(reader)
    reader.window.say_fault()
    check(reader)
    reader.window.hide_all()
    check(reader)


def every_question(reader: Reader) -> None:
    reader.journey.begin("counsellor")
    for fact, spec in reader.interview.book.facts.items():
        if spec.asked:
            reader.journey.revisit(fact)
            reader.journey.question.not_sure.open()
            reader.journey.question.submit()
            if reader.page is reader.journey.question:
                check(reader)


def answer_and_review(reader: Reader) -> None:
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    check(reader)
    open_everything(reader)
    check(reader)
    reader.journey.show_review()
    check(reader)


def open_everything(reader: Reader) -> None:
    """Open every fold of the answer page."""
    for group in reader.journey.answer.groups:
        group._fold.open()
    reader.journey.answer.unasked.open()
    reader.journey.answer.day_asked.line.setChecked(True)
    settle()
    for card in reader.journey.answer.findChildren(Card):
        for fold in (card._why, card._changes.changes, card._changes.ends):
            fold.open()
    for group in reader.journey.answer._notes.shown:
        group.open()
    settle()
    for note in reader.journey.answer.findChildren(NoteFold):
        note.open()
    settle()


def everything_that_is_looked_up(reader: Reader) -> None:
    reader.journey.look_up()
    lookups = reader.journey.lookups
    check(reader)
    for text in ("e", "\u0438", "30(1)", "zzz", ""):
        lookups.lookup.field.setText(text)
        check(reader)
    for topic in reader.interview.book.library.topics:
        lookups.open_topic(topic)
        for note in lookups.topic.notes.shown:
            note.open()
        check(reader)
    lookups.open_deadlines()
    check(reader)
    lookups._count_from("decision_known")
    lookups.counting.submit()
    check(reader)
    for event in reader.interview.book.library.events:
        lookups._count_from(event.id)
        lookups.counting.fields.take("2026-11-22")
        lookups.counting.submit()
        check(reader)


def worked_examples(reader: Reader) -> None:
    reader.journey.look_up()
    lookups = reader.journey.lookups
    lookups._open_examples()
    for part in lookups.examples.parts.shown:
        part.norms.shown[0].open()
    check(reader)
    for example in lookups._examples[::97]:
        lookups._open_example(example)
        check(reader)


SUMMONS = {"summons_sent_on": "2026-11-20", "summons_appear_on": "2026-11-18"}


def the_summons_desk(reader: Reader) -> None:
    reader.journey.enter("summons")
    desk = reader.journey.desk
    check(reader)
    for way in reader.interview.book.facts["summons"].values:
        reader.interview.tell("summons", way)
        reader.interview.tell("absence_reason", "work_or_exam" if way == "sms" else "conscience")
        desk.open("summons")
        for row in desk.form.checklist.rows.shown:
            row.mark.choose("missing")
        check(reader)
        desk.form.submit()
        check(reader)
    reader.interview.tell("summons", "sms")
    desk.open("summons")
    for field in desk.form.fields:
        if isinstance(field.input, DayInput):
            field.input.take(SUMMONS[field.fact])
    desk.form.submit()
    check(reader)
    for fact, day in (("summons_sent_on", date(2026, 11, 17)), ("summons_appear_on", date(2026, 11, 18))):
        reader.interview.tell(fact, day)
    desk.open_result()
    for part in (desk.result.why, desk.result.reasons, desk.result.fines, desk.result.no_offence):
        for note in part.folded.shown:
            note.open()
    check(reader)


def after_a_decision(reader: Reader) -> None:
    reader.journey.after_decision()
    page = reader.journey.decisions.page
    check(reader)
    assert page.known is not None
    assert page.decided is not None
    assert isinstance(page.known.input, DayInput)
    page.later.open()
    page.known.input.take("2026-11-23")
    page.submit()
    check(reader)
    page.known.input.take("2026-11-02")
    assert page.later.content is not None
    for day in page.later.content.days.shown:
        day.fields.take("2026-11-01")
    page.submit()
    check(reader)
    for day in page.later.content.days.shown[:2]:
        day.fields.take("2026-11-10")
    for row in page.decided.input.findChildren(ChoiceRow):
        row.setChecked(True)
        page.submit()
        check(reader)
    for part in page._parts.shown:
        for note in part.folded.shown:
            note.open()
    check(reader)


def the_day_asked_about_and_what_if(reader: Reader) -> None:
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    reader.interview.facts = reader.interview.facts.with_answer("summons_appear_on", date(2026, 12, 1))
    reader.journey.show_answer()
    reader.journey.answer.day_asked.line.click()
    choice = reader.journey.answer.day_asked.choice
    for row in (*choice.rows.rows[1:], choice.rows.rows[0], choice.rows.other):
        row.click()
        check(reader)
    for day in ("1990-01-01", "2033-01-01"):
        choice.fields.take(day)
        choice.button.click()
        check(reader)
    reader.journey.try_out()
    page = reader.journey.what_if.choosing
    page.submit()
    check(reader)
    page.days.rows.other.click()
    for day in ("1990-01-01", "2028-07-02"):
        page.days.fields.take(day)
        for box in page.facts.shown:
            box.rows.rows[-1].click()
        page.submit()
        check(reader)
    assert reader.page is reader.journey.what_if.compared
    reader.journey.what_if.compared.same.open()
    check(reader)


def what_is_taken_along(reader: Reader) -> None:
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    reader.journey.take_along()
    check(reader)
    taking = reader.journey.taking
    reader.interview.tell("summons_appear_on", None)
    for paper in ("report", "wallet", "calendar"):
        taking.page.row(paper).click()
        check(reader)
        reader.journey.back()
    taking.page.row("letters").click()
    taking.letters.others.open()
    assert taking.letters.others.content is not None
    for group in taking.letters.others.content.groups.shown:
        group.open()
    check(reader)
    taking.letters.rows.shown[0].click()
    taking.letter.fields.shown[2].input.put("12")
    taking.letter.point_to_fault()
    check(reader)
    taking.letter.outlet.say_printed("printer")
    check(reader)


def where_it_goes(reader: Reader) -> None:
    reader.journey.take_letters()
    check(reader)
    taking = reader.journey.taking
    taking._open_letter("complaint", "")
    check(reader)
    taking.letter.outlet.buttons[".docx"].click()
    taking.where.page.others.open()
    check(reader)
    taking.where.page.name.setText("")
    taking.where.page.button.click()
    check(reader)
    taking.printer.page.show_printers(("printer", "another printer"))
    taking._turn(taking.printer.page)
    taking.printer.page.complain(Trouble(mark("The emergency card is missing.")))
    check(reader)


def nobody_there(reader: Reader) -> None:
    cover = reader.window.cover
    assert cover is not None
    reader.interview.tell("sex", "male")
    cover.look(COVERED_AFTER * 60)
    check(reader)
    cover.wipe()
    check(reader)
    for end in (End.SAVED, End.UNSAVED):
        cover.page.show_end(COVERED_AFTER, end)
        check(reader)


def the_case_desk(reader: Reader) -> None:
    for _ in case_desk.pages(reader):
        check(reader)


def newer_rules(reader: Reader) -> None:
    for _ in pages_on_newer_rules(reader):
        settle()
        check(reader)


WALKS = (
    start_emergency_and_notice,
    every_question,
    answer_and_review,
    everything_that_is_looked_up,
    worked_examples,
    the_summons_desk,
    after_a_decision,
    the_day_asked_about_and_what_if,
    what_is_taken_along,
    where_it_goes,
    nobody_there,
    the_case_desk,
    newer_rules,
)
