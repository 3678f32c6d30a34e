"""Every page in every language, theme and text size as a picture, for human eyes: screens.py FOLDER."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gui.case_desk
from gui.newer_rules import pages_on_newer_rules
from gui.reader import STUDENT, Reader, settle
from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.law.load import load_rule_book
from app.words import LANGUAGES
from ui.cover import COVERED_AFTER
from ui.inputs.day import DayInput
from ui.language import Language
from ui.pages.cover import End
from ui.remembering import Remembering
from ui.theme import THEMES, Look, load_fonts
from ui.window import Window

ON = date(2026, 11, 22)
SIZES = [(100, (1366, 768)), (100, (800, 600)), (200, (800, 600))]
QUESTIONS = ["serving_now", "deferred_levels", "care_age", "objection"]


def pages(reader: Reader, language: str) -> Iterator[str]:
    """Turn to one page after the other and give its name."""
    yield "1-languages"
    reader.choose_language(language)
    yield "2-doors"
    yield from explained(reader)
    reader.open_door("summons")
    yield from at_the_desk(reader)
    reader.answer_all(STUDENT)
    yield "7-answer"
    reader.journey.answer.years.table.open()
    settle()
    reader.journey.answer.verticalScrollBar().setValue(reader.journey.answer.years.y())
    yield "7-answer-years"
    for group in reader.journey.answer.groups:
        group._fold.open()
    settle()
    bar = reader.journey.answer.verticalScrollBar()
    for step in range(1, 4):
        bar.setValue(bar.maximum() * step // 3)
        yield f"7-answer-{step}"
    yield from notes(reader)
    yield from tried_out(reader)
    yield from taken_along(reader)
    reader.journey.show_review()
    yield "8-review"
    for number, fact in enumerate(QUESTIONS, 3):
        reader.journey.revisit(fact)
        reader.journey.question.why.open()
        yield f"{number}-question-{fact}"
    reader.journey.revisit("birth_date")
    reader.day.clear_fields()
    reader.journey.question.submit()
    yield "6-question-fault"
    reader.journey.enter("held")
    yield from held(reader)
    yield from looked_up(reader)
    yield from guide(reader)
    yield from decided(reader)
    yield from case_desk(reader)
    yield from little_to_show(reader)
    reader.window.say_fault()
    yield "9-notice"
    yield from covered(reader)


def covered(reader: Reader) -> Iterator[str]:
    """What comes when nobody has been there for a while, and what stays when the answers are gone."""
    cover = reader.window.cover
    assert cover is not None
    reader.interview.tell("sex", "male")
    cover.look(COVERED_AFTER * 60)
    yield "j-covered"
    cover.wipe()
    reader.journey = reader.window.journey or reader.journey
    yield "j-wiped"
    cover.page.show_end(COVERED_AFTER, End.SAVED)
    yield "j-locked"


def little_to_show(reader: Reader) -> Iterator[str]:
    """Nothing found, nothing there, and still being read."""
    journey = reader.journey
    journey.look_up()
    journey.lookups.lookup.field.setText("0000")
    yield "h-nothing-found"
    journey.lookups.examples.show_examples(reader.interview.book, ())
    journey.lookups._turn(journey.lookups.examples)
    yield "h-no-examples"
    journey.show_answer()
    settle()
    journey.answer.verticalScrollBar().setValue(journey.answer.verticalScrollBar().maximum())
    yield "h-no-contacts"
    journey.show_start()
    journey.start.show_waiting()
    yield "h-being-read"


def case_desk(reader: Reader) -> Iterator[str]:
    """The counsellor's case desk, from making one to its list; and a person's own file."""
    reader.journey.start_again()
    yield from gui.case_desk.some_pages(reader)
    reader.journey.casework.lock()
    reader.journey.start_again()


def explained(reader: Reader) -> Iterator[str]:
    """How the program works, the words of the law, and those of one page."""
    reader.journey.explain_program()
    yield "h-how"
    reader.journey.helps.open_check()
    reader.journey.helps.integrity.settle()
    yield "h-check"
    reader.journey.frame.show_words()
    yield "h-words-here"
    reader.journey.explain_words()
    yield "h-glossary"
    for state in pages_on_newer_rules(reader):
        if state in ("choosing", "offered", "renewed"):
            settle()
            yield f"h-rules-{state}"
    reader.journey.show_start()


def at_the_desk(reader: Reader) -> Iterator[str]:
    """The form of the summons desk, a day that cannot be, and the result; in the end the form again."""
    desk = reader.journey.desk
    yield "e-counsellor"
    for fact, day in (("summons_sent_on", ON - timedelta(2)), ("summons_appear_on", ON - timedelta(3))):
        reader.interview.tell(fact, day)
    for fact, value in (("summons", "sms"), ("summons_number_own", True), ("summons_read", False)):
        reader.interview.tell(fact, value)
    desk.open("summons")
    desk.form.submit()
    yield "e-desk-fault"
    desk.form.checklist.rows.shown[1].mark.choose("missing")
    desk.form.checklist.rows.shown[1].mark.setFocus()
    desk.form.ensureWidgetVisible(desk.form.button)
    yield "e-desk-list"
    reader.interview.tell("summons_appear_on", ON)
    desk.open_result()
    bar = desk.result.verticalScrollBar()
    for step in range(5):
        settle()
        bar.setValue(bar.maximum() * step // 4)
        yield f"f-desk-result-{step}"
    for fact in ("summons_sent_on", "summons_appear_on"):
        reader.interview.tell(fact, None)
    desk.open("summons")


def decided(reader: Reader) -> Iterator[str]:
    """After a decision: as one comes to it, with a day that cannot be, and with what was counted."""
    reader.journey.after_decision()
    yield "g-decision"
    page = reader.journey.decisions.page
    assert page.known is not None
    assert isinstance(page.known.input, DayInput)
    for day, name in (("2026-11-23", "g-decision-fault"), ("2026-11-02", "g-decision-counted")):
        page.known.input.take(day)
        page.submit()
        yield name
    page.ensureWidgetVisible(page.suspension)
    yield "g-decision-suspension"


def notes(reader: Reader) -> Iterator[str]:
    """The lower part of the answer: a time that runs too short, and the notes."""
    interview, answer = reader.interview, reader.journey.answer
    for fact, day in (("summons_sent_on", ON - timedelta(2)), ("summons_appear_on", ON)):
        interview.facts = interview.facts.with_answer(fact, day)
    reader.journey.show_answer()
    settle()
    answer.verticalScrollBar().setValue(answer._times.y())
    yield "7-answer-times"
    for group in answer._notes.shown:
        group.open()
        if group.content:
            group.content.notes.shown[0].open()
    settle()
    answer.verticalScrollBar().setValue(answer._notes.y())
    yield "7-answer-notes"


def guide(reader: Reader) -> Iterator[str]:
    """Asking for a son, the page on faith and conscience, and preparing with a counsellor."""
    reader.journey.show_start()
    reader.journey.ask_for("son")
    yield "e-asking-for-a-son"
    reader.interview.facts = reader.interview.facts.with_answer("objection", "weapons")
    reader.journey.open_guide()
    guides = reader.journey.guides
    yield "e-conscience"
    guides.conscience.parts.shown[0].lines.shown[0].open()
    settle()
    guides.conscience.verticalScrollBar().setValue(guides.conscience.parts.y())
    yield "e-conscience-line"
    guides.open_counsellor("counsellor")
    yield "e-counsellor"
    guides.open_prepare()
    yield "e-prepare"
    for sheet in ("statement", "questions", "care", "counsellors"):
        guides._open_sheet(sheet)
        yield f"e-{sheet}"


def held(reader: Reader) -> Iterator[str]:
    """The emergency card: part after part, with the clock at a moment, and for those whose man was taken."""
    card = reader.window.held.page
    yield "9-held"
    assert card.body is not None
    for number in range(1, len(card.body.card.parts)):
        card.go_to_part(number)
        yield f"9-held-{number}"
    card.clock.start()
    for _ in range(4):
        card.clock.earlier(60)
    settle()
    card.go_to_clock()
    yield "9-held-clock"
    card.body.panel.stop.click()
    yield "9-held-stop"
    card.clock.stop()
    card.tabs.choose(1)
    yield "9-taken"


def tried_out(reader: Reader) -> Iterator[str]:
    """Another day on the answer page, and the pages on which something is tried out."""
    reader.journey.answer.day_asked.line.setChecked(True)
    choice = reader.journey.answer.day_asked.choice
    choice.rows.other.click()
    choice.fields.take((ON + timedelta(600)).isoformat())
    choice.button.click()
    reader.journey.answer.arrive()
    yield "7-answer-other-day"
    choice.rows.rows[0].click()
    reader.journey.try_out()
    page = reader.journey.what_if.choosing
    yield "7-what-if"
    page.facts.shown[0].rows.rows[1].click()
    page.submit()
    yield "7-what-if-compared"
    reader.journey.back()
    reader.journey.back()


def taken_along(reader: Reader) -> Iterator[str]:
    """What can be taken along: the ways, a letter with a fault, the days, and where a file goes."""
    reader.journey.take_along()
    yield "i-take-along"
    taking = reader.journey.taking
    for paper in ("report", "wallet", "calendar"):
        taking.page.row(paper).click()
        yield f"i-{paper}"
        reader.journey.back()
    day = reader.interview.facts.value("summons_appear_on")
    reader.interview.tell("summons_appear_on", None)
    taking.page.row("calendar").click()
    yield "i-calendar-asks"
    reader.interview.tell("summons_appear_on", day)
    reader.journey.back()
    taking.page.row("letters").click()
    yield "i-letters"
    taking.letters.rows.shown[0].click()
    yield "i-letter"
    taking.letter.fields.shown[2].input.put("12")
    taking.letter.point_to_fault()
    settle()
    yield "i-letter-fault"
    taking.letter.fields.shown[2].input.put("")
    taking.letter.verticalScrollBar().setValue(taking.letter.text_title.y())
    yield "i-letter-text"
    taking.letter.outlet.buttons[".pdf"].click()
    yield "i-where"
    taking.where.page.name.setText("/nowhere/else/letter")
    taking.where.page.button.click()
    settle()
    yield "i-where-fault"
    taking.printer.page.show_printers(("printer", "another printer"))
    taking._turn(taking.printer.page)
    yield "i-printer"
    while reader.page is not reader.journey.answer:
        reader.journey.back()


def looked_up(reader: Reader) -> Iterator[str]:
    """The pages on which something is looked up."""
    reader.journey.look_up()
    lookups = reader.journey.lookups
    yield "a-lookup"
    lookups.lookup.field.setText("30(1)")
    yield "a-lookup-words"
    lookups.open_topic("police")
    for note in lookups.topic.notes.shown[:3]:
        note.open()
    yield "b-topic"
    lookups.open_deadlines()
    yield "c-deadlines"
    lookups._count_from("decision_known")
    lookups.counting.submit()
    yield "c-deadlines-fault"
    lookups.counting.fields.take(ON.isoformat())
    lookups.counting.submit()
    yield "c-deadlines-counted"
    lookups._open_examples()
    fold = lookups.examples.parts.shown[0].norms.shown[0]
    fold.open()
    yield "d-examples"
    lookups._open_example(lookups._examples[0])
    yield "d-example"


def main(folder: Path) -> int:
    """Draw everything into a folder."""
    qInstallMessageHandler(lambda kind, _, text: None if kind == QtMsgType.QtWarningMsg else print(text))
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts()
    look, book = Look(app), load_rule_book()
    for theme in THEMES:
        for percent, size in SIZES:
            look.percent = percent
            look.choose(theme)
            for language in LANGUAGES:
                place = folder / f"{theme}-{percent}-{size[0]}" / language
                place.mkdir(parents=True, exist_ok=True)
                spoken = Language()
                window = Window(spoken, look, lambda: book, lambda: ON)
                window.offer_remembering(Remembering(folder / "settings.json", spoken, look))  # nobody ticks it
                draw(window, size, language, place)
    return 0


def draw(window: Window, size: tuple[int, int], language: str, place: Path) -> None:
    """Draw one window's pages."""
    window.resize(*size)
    window.show()
    window.activateWindow()
    settle()
    for name in pages(Reader(window), language):
        settle()
        window.grab().save(str(place / f"{name}.png"))
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
