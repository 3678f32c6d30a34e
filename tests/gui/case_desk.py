"""Ways over the counsellor's case desk that the tests share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from app.cases.content import CaseContent, CaseStep, judged
from app.cases.recheck import Rechecked
from app.cases.totals import MonthTotals, Totals
from app.law.facts import Facts, Value
from app.trouble import Trouble
from app.words import mark
from gui.reader import Reader, settle, visible
from ui.casework import CaseWork
from ui.inputs.passphrase import Passphrase
from ui.page import Page

SECRET = "four words long enough"
ANSWERS: dict[str, Value] = {"birth_date": date(2005, 9, 1), "sex": "male", "citizenship": "kz", "objection": "weapons"}

SOME = {
    "j-make", "j-door-wrong", "j-case-answers", "j-consent-fault", "j-agreement", "j-case-saved", "j-copy-fault",
    "j-leave", "j-list", "j-recheck", "j-totals", "j-quick-fault", "j-quick-family", "j-keep", "j-open-kept-wrong",
}  # fmt: skip


def to_the_door(reader: Reader) -> CaseWork:
    """Through the counsellor's door to that of the case desk."""
    reader.journey.enter("counsellor")
    reader.journey.guides.counsellor.desk_row.click()
    return reader.journey.casework


def type_secret(field: Passphrase, secret: str = SECRET) -> None:
    """Type a passphrase, twice where that is wanted."""
    field.field.setText(secret)
    field.again.setText(secret)


def new_desk(reader: Reader) -> CaseWork:
    """Make a desk in the reader's folder; its list shows."""
    desk = to_the_door(reader)
    desk.door.make_row.click()
    desk.make.place.folder = reader.folder
    type_secret(desk.make.passphrase)
    desk.make.sending.button.click()
    assert reader.page is desk.list
    return desk


def content(reader: Reader, name: str, facts: dict[str, Value], **more: object) -> CaseContent:
    """A case with these answers, agreed to and judged."""
    interview = reader.interview
    found = judged(interview.book, Facts(facts), interview.on)
    made = CaseContent(name, date(2026, 9, 1), Facts(facts), judged=found, consent=date(2026, 9, 1))
    return replace(made, **more)  # pyright: ignore[reportArgumentType] (fields of a case by their names)


def save_cases(reader: Reader, desk: CaseWork, *cases: CaseContent) -> None:
    """Put cases into the desk, and show its list anew."""
    for case in cases:
        desk.open_desk().close(desk.open_desk().save(None, case, reader.interview.book))
    desk.show_list()


def agree(desk: CaseWork) -> None:
    """Tick both lines of the page on consent, and save."""
    for row in (desk.client.consent.asked, desk.client.consent.heard):
        row.setChecked(True)
    desk.client.consent.sending.button.click()


def stored(desk: CaseWork, number: int = 0) -> dict[str, object]:
    """The answers in one of the files, as another program would read them."""
    return dict(desk.open_desk().read(desk.open_desk().ids()[number]).facts.known())


def in_view(page: Page, part: QWidget) -> bool:
    """Whether the whole of a part of the page can be seen without scrolling."""
    settle()
    top = part.mapTo(page.viewport(), part.rect().topLeft()).y()
    return part.isVisible() and top >= 0 and top + part.height() <= page.viewport().height()


def shown(reader: Reader) -> str:
    """Everything the page says in labels."""
    return " ".join(label.text() for label in visible(reader.page) if isinstance(label, QLabel))


def some_pages(reader: Reader) -> Iterator[str]:
    """Those that differ most from one another, for what looks at pages one by one."""
    return (name for name in pages(reader) if name in SOME)


def pages(reader: Reader) -> Iterator[str]:
    """Every page of the case desk and of a person's own file, each in the states that look different."""
    yield from _opening(reader)
    yield from _one_case(reader)
    yield from _all_cases(reader)
    yield from _quick(reader)
    yield from _own_file(reader)


def _opening(reader: Reader) -> Iterator[str]:
    reader.journey.enter("counsellor")
    yield "j-counsellor"
    desk = to_the_door(reader)
    desk.door.elsewhere.open()
    yield "j-door"
    desk.door.make_row.click()
    desk.make.place.others.open()
    type_secret(desk.make.passphrase, "short")
    desk.make.sending.button.click()
    yield "j-make"
    new_desk(reader)
    yield "j-list-empty"
    reader.window.journey.casework.lock()  # pyright: ignore[reportOptionalMemberAccess]
    desk.door.begin((reader.folder / "work", reader.folder))
    desk._turn(desk.door)
    desk.door.sending.work(True)
    yield "j-door-busy"
    desk.door.sending.work(False)
    type_secret(desk.door.passphrase, "another one")
    desk.door.sending.button.click()
    desk.door.passphrase.shown.setChecked(True)
    yield "j-door-wrong"
    type_secret(desk.door.passphrase)
    desk.door.sending.button.click()
    assert reader.page is desk.list


def _one_case(reader: Reader) -> Iterator[str]:
    desk = reader.journey.casework
    page = desk.client.page
    desk.list.new_button.click()
    yield "j-case-new"
    for fact, value in ANSWERS.items():
        reader.interview.tell(fact, value)
    desk.client.show()
    page.answers.open()
    page.steps.add()
    yield "j-case-answers"
    page.notes.put("1 2 3")
    page.steps.day.take("2026-11-30")
    page.steps.text.put("1 2 3")
    page.steps.add()
    page.steps.rows.shown[0].tick.click()
    page.steps.day.take("2026-12-03")
    page.steps.text.put("1 2 3")
    page.steps.add()
    page.save_button.click()
    yield "j-consent"
    desk.client.consent.sending.button.click()
    yield "j-consent-fault"
    desk.client.consent.paper_row.click()
    yield "j-agreement"
    reader.journey.back()
    agree(desk)
    yield "j-case-saved"
    page.file_ways["delete"].click()
    yield "j-case-delete"
    page.file_ways["export"].click()
    desk.files.copy.sending.button.click()
    yield "j-copy-fault"
    reader.journey.back()
    page.file_ways["move"].click()
    yield "j-move"
    reader.journey.back()
    reader.interview.tell("sex", "female")
    desk.bar.next_button.click()
    yield "j-leave"
    desk.client.leave.discard_row.click()


def _all_cases(reader: Reader) -> Iterator[str]:
    desk, book, on = reader.journey.casework, reader.interview.book, reader.interview.on
    late = CaseStep(date(2026, 11, 1), "1 2 3")
    old = replace(judged(book, Facts(ANSWERS), on), pack_version="2025.1")
    cases = [content(reader, f"2026-{n}", ANSWERS, steps=(late,), archived=n == 101, judged=old) for n in (100, 101)]
    save_cases(reader, desk, *cases)
    (reader.folder / "work" / "0123456789abcdef.note").write_bytes(b"0")
    desk.show_list(Trouble(mark("The case was deleted.")))
    desk.list.archived.setChecked(True)
    yield "j-list"
    desk.list.search.setText("000")
    yield "j-list-none"
    desk.list.search.setText("")
    row = desk.client.rows[0]
    desk.whole.recheck.begin(book, on, 1000)
    desk.whole.recheck.add([Rechecked(row, "callable", "exempt", changed=True)] * 2)
    desk._turn(desk.whole.recheck)
    yield "j-recheck"
    desk.whole.recheck.end(None, whole=False)
    yield "j-recheck-stopped"
    rules = list(book.rules)
    months = (MonthTotals(date(2026, 9, 1), 12, {rules[0]: 7}), MonthTotals(date(2026, 10, 1), None, {}))
    desk.whole.totals.show_totals(Totals(months, {rules[0]: 7}, 1), book)
    desk._turn(desk.whole.totals)
    yield "j-totals"
    reader.journey.back()
    desk.list.way("new_passphrase").click()
    yield "j-secret"
    reader.journey.back()
    desk.list.way("take_in").click()
    yield "j-take-in"
    reader.journey.back()


def _quick(reader: Reader) -> Iterator[str]:
    desk = reader.journey.casework
    desk.next_client()
    desk.client.page.quick_row.click()
    page = reader.journey.quick.page
    page.fields[0].input.take("2099-01-01")  # pyright: ignore[reportAttributeAccessIssue]
    page.submit()
    yield "j-quick-fault"
    page.fields[0].input.take("2005-09-01")  # pyright: ignore[reportAttributeAccessIssue]
    while reader.page is page:
        yield f"j-quick-{page.section}"
        page.submit()
        settle(1)


def _own_file(reader: Reader) -> Iterator[str]:
    desk = reader.journey.casework
    desk.client.drop()
    for fact, value in ANSWERS.items():
        reader.interview.tell(fact, value)
    reader.journey.keep_answers()
    yield "j-keep"
    own = reader.journey.own_file
    own.keep.place.folder = reader.folder
    type_secret(own.keep.passphrase)
    own.keep.sending.button.click()
    yield "j-kept"
    reader.journey.back()
    reader.journey.open_kept()
    yield "j-open-kept"
    (reader.folder / "notes.note").write_bytes(b"0")
    fetch = reader.journey.own_file.fetch
    fetch.place.folder = reader.folder
    fetch.place.changed.emit()
    fetch.sending.button.click()
    yield "j-open-kept-wrong"
    reader.journey.back()
