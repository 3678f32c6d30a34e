"""A way to every page there is, from a person with answers, and the ways to whatever can be open over a page."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator

from app.law.facts import read_facts
from gui.case_desk import agree, new_desk, to_the_door
from gui.newer_rules import pages_on_newer_rules
from gui.reader import Reader, settle
from ui import pages
from ui.casework import CaseWork
from ui.cover import COVERED_AFTER
from ui.form_page import FormPage
from ui.page import Page
from ui.pages.taking import TakingPage

Way = Callable[[Reader], object]
ANSWERS = {
    "summons": "sms", "summons_number_own": True, "birth_date": "2005-09-01", "sex": "male", "citizenship": "kz",
    "serving_now": "none", "study_at": "bachelor", "study_form": "full_time", "study_place": "kz",
    "objection": "weapons", "marriage": "registered", "children": 1,
}  # fmt: skip


def answered(reader: Reader) -> Reader:
    """Somebody who has answered much."""
    reader.choose_language("en")
    interview = reader.interview
    interview.begin("check")
    interview.facts = read_facts(ANSWERS, interview.book.facts, interview.on)
    return reader


def _letter(reader: Reader) -> None:
    reader.journey.take_letters()
    reader.journey.taking.letters.rows.shown[0].click()


def _where(reader: Reader) -> None:
    _letter(reader)
    reader.journey.taking.letter.outlet.buttons[".docx"].click()


def _printer(reader: Reader) -> None:
    _letter(reader)
    taking = reader.journey.taking
    taking.printer.page.show_printers(("printer",))
    taking._turn(taking.printer.page)


def _tried(reader: Reader) -> None:
    reader.journey.show_answer()
    reader.journey.try_out()
    choosing = reader.journey.what_if.choosing
    choosing.facts.shown[0].rows.rows[1].click()
    choosing.submit()


def _result(reader: Reader) -> None:
    reader.journey.enter("summons")
    reader.journey.desk.open_result()


def _example(reader: Reader) -> None:
    reader.journey.look_up()
    reader.journey.lookups._open_examples()
    reader.journey.lookups._open_example(reader.journey.lookups._examples[0])


def _covered(reader: Reader) -> None:
    assert reader.window.cover is not None
    reader.window.cover.look(COVERED_AFTER * 60)


def _through(walk: Callable[[Reader], Iterator[str]], page: str) -> Way:
    """As far along a walk as the first state of a page."""

    def way(reader: Reader) -> None:
        for _ in walk(reader):
            if type(reader.page).__name__ == page:
                return

    return way


def _client(reader: Reader) -> CaseWork:
    """The page of a client who has just told all this, at a new desk."""
    desk = new_desk(reader)
    desk.bar.case_button.click()
    return desk


def _consent(reader: Reader) -> CaseWork:
    desk = _client(reader)
    desk.client.page.save_button.click()
    return desk


def saved_case(reader: Reader) -> CaseWork:
    """The same client, saved."""
    desk = _consent(reader)
    agree(desk)
    return desk


def _of_the_file(way: str) -> Way:
    """What is done with the file of the case."""
    return lambda reader: saved_case(reader).client.page.file_ways[way].click()


def _of_the_desk(way: str) -> Way:
    """What is done with the whole desk, while the client was only just let go."""

    def go(reader: Reader) -> None:
        desk = saved_case(reader)
        desk.show_list()
        desk.list.way(way).click()

    return go


CASE_WAYS: dict[str, Way] = {
    "CaseDoorPage": to_the_door,
    "CaseMakePage": lambda reader: to_the_door(reader).door.make_row.click(),
    "CaseListPage": lambda reader: saved_case(reader).show_list(),
    "CasePage": _client,
    "ConsentPage": _consent,
    "CaseLeavePage": lambda reader: _client(reader).bar.next_button.click(),
    "CaseMovePage": _of_the_file("move"),
    "KeepPage": _of_the_file("export"),
    "CaseTotalsPage": _of_the_desk("totals"),
    "RecheckPage": _of_the_desk("recheck"),
    "CaseSecretPage": _of_the_desk("new_passphrase"),
    "FetchPage": _of_the_desk("take_in"),
    "QuickPage": lambda reader: _client(reader).client.page.quick_row.click(),
}
RULE_PAGES = ("UpdatePage", "OfferedPage", "RenewedPage")
WAYS: dict[str, Way] = {
    **{page: _through(pages_on_newer_rules, page) for page in RULE_PAGES},
    **CASE_WAYS,
    "IntegrityPage": lambda reader: reader.journey.helps.open_check(),
    "StartPage": lambda reader: reader.journey.show_start(),
    "NoticePage": lambda reader: reader.window.say_fault(),
    "QuestionPage": lambda reader: reader.journey.revisit("birth_date"),
    "ReviewPage": lambda reader: reader.journey.show_review(),
    "AnswerPage": lambda reader: reader.journey.show_answer(),
    "EmergencyPage": lambda reader: reader.journey.open_held(),
    "LookupPage": lambda reader: reader.journey.look_up(),
    "TopicPage": lambda reader: (reader.journey.look_up(), reader.journey.look_up_topic("police")),
    "DeadlinesPage": lambda reader: reader.journey.count_days(),
    "CountingPage": lambda reader: (reader.journey.count_days(), reader.journey.lookups._count_from("decision_known")),
    "ExamplesPage": lambda reader: (reader.journey.look_up(), reader.journey.lookups._open_examples()),
    "ExamplePage": _example,
    "DeskPage": lambda reader: reader.journey.enter("summons"),
    "ResultPage": _result,
    "DecisionPage": lambda reader: reader.journey.after_decision(),
    "ConsciencePage": lambda reader: reader.journey.open_guide(),
    "CounsellorPage": lambda reader: reader.journey.guides.open_counsellor("counsellor"),
    "PreparePage": lambda reader: reader.journey.guides.open_prepare(),
    "SheetPage": lambda reader: (reader.journey.guides.open_prepare(), reader.journey.guides._open_sheet("statement")),
    "RehearsalPage": lambda reader: (
        reader.journey.guides.open_prepare(), reader.journey.guides._open_sheet("questions"),
    ),
    "WhatIfPage": lambda reader: (reader.journey.show_answer(), reader.journey.try_out()),
    "ComparedPage": _tried,
    "TakeAlongPage": lambda reader: reader.journey.take_along(),
    "PaperPage": lambda reader: (reader.journey.take_along(), reader.journey.taking._open("report")),
    "CalendarPage": lambda reader: (reader.journey.take_along(), reader.journey.taking._open("calendar")),
    "LettersPage": lambda reader: reader.journey.take_letters(),
    "LetterPage": _letter,
    "WherePage": _where,
    "PrinterPage": _printer,
    "HowPage": lambda reader: reader.journey.explain_program(),
    "GlossaryPage": lambda reader: reader.journey.explain_words(),
    "CoverPage": _covered,
}  # fmt: skip


def _month(reader: Reader) -> None:
    reader.journey.revisit("birth_date")
    settle()
    reader.day.month.showPopup()


def _sections(reader: Reader) -> None:
    reader.window.resize(800, 600)
    reader.journey.revisit("birth_date")
    settle()
    reader.journey.frame.top.sections.open_menu()


def _words(reader: Reader) -> None:
    reader.journey.show_answer()
    settle()
    reader.journey.frame.show_words()


def _key_tips(reader: Reader) -> None:
    reader.journey.show_answer()
    settle()
    reader.window._keys.tips.show_keys(reader.window._keys.keys())


def _searched(reader: Reader) -> None:
    reader.journey.look_up()
    field = reader.journey.lookups.lookup.field
    field.setText("faith")
    field.setFocus()


OVER: dict[str, tuple[Way, int]] = {
    "a list that drops down": (_month, 1),
    "the colours": (lambda reader: reader.journey.frame.top.theme.open_menu(), 1),
    "the sections": (_sections, 1),
    "the words of the page": (_words, 1),
    "the letters that Alt shows": (_key_tips, 0),
    "what is looked for": (_searched, 1),
}
"""What can be open over a page, and how many presses of Esc it takes to close it first."""


def kinds_of_pages() -> set[str]:
    """The pages that there are, by the names of their classes."""
    modules = [importlib.import_module(found.name) for found in pkgutil.iter_modules(pages.__path__, "ui.pages.")]
    found = {kind for module in modules for _, kind in inspect.getmembers(module, inspect.isclass)}
    shared = {Page, FormPage, TakingPage}
    return {kind.__name__ for kind in found - shared if issubclass(kind, Page)}
