"""Taking something along, by keys: every way there, the report, the calendar and the emergency card."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from gui.reader import Key, Reader
from gui.taking import SAID, english, save_as, taking, thin_papers
from ui.take_along import TakeAlong

__all__ = ["english", "taking", "thin_papers"]  # fixtures, used here by their names


def test_every_way_leads_there_and_back(english: Reader) -> None:
    answer = english.journey.answer
    assert answer.ways.take.y() < answer.viewport().height()
    english.enter(answer.ways.take)
    taking = english.journey.taking
    assert english.page is taking.page
    assert english.heading == "Take along"
    assert "not encrypted" in taking.page.private.text.text()
    english.back()
    assert english.page is answer
    assert english.focus is answer.ways.take
    for paper in ("report", "letters", "calendar", "wallet"):
        english.journey.take_along()
        english.enter(taking.page.row(paper))
        # which page shows is what the rows of the test say
        assert english.page.private.isHidden(), "what is private was said before"  # pyright: ignore[reportAttributeAccessIssue]
        english.back()
        english.back()


def test_the_desk_and_the_decision_lead_there_too(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.tell("summons", "sms")
    reader.journey.desk.open("summons")
    reader.journey.desk.form.submit()
    reader.enter(reader.journey.desk.result.take_row)
    assert reader.page is reader.journey.taking.page
    reader.back()
    assert reader.page is reader.journey.desk.result
    reader.journey.after_decision()
    for part in ("2", "11", "2026"):
        reader.type(part)
        reader.press(Key.Key_Tab)
    reader.enter(reader.journey.decisions.page.letters_row)
    letters = reader.journey.taking.letters
    assert reader.page is letters
    offered = [letter.letter for letter in letters.rows.letters]
    assert {"complaint", "court", "decision_copy"} <= set(offered), "the day that was told there counts"
    reader.back()
    assert reader.page is reader.journey.decisions.page


def test_the_emergency_card_goes_on_paper_without_the_rule_book(reader: Reader, tmp_path: Path) -> None:
    reader.journey.interview = None
    reader.window.open_held("ru")
    page = reader.window.held.page
    reader.enter(page.paper_row)
    wallet = reader.journey.taking.wallet
    assert reader.page is wallet
    assert not wallet.private.isHidden(), "here nobody has said it yet"
    reader.enter(wallet.outlet.buttons[".pdf"])
    save_as(reader, tmp_path / "карта")
    assert (tmp_path / "карта.pdf").read_bytes().startswith(b"%PDF")
    assert SAID["wallet"] == "ru kk"
    assert reader.page is wallet
    reader.back()
    assert reader.page is page


def test_the_report_stands_in_two_languages(english: Reader, taking: TakeAlong, tmp_path: Path) -> None:
    english.enter(taking.page.row("report"))
    english.tab_to(taking.report.rows.rows[0])
    english.press(*[Key.Key_Down] * 3)
    english.speak("ru")
    assert taking.report.languages == ("en", "kk"), "a switch of the window changes nothing that was chosen"
    english.enter(taking.report.outlet.buttons[".pdf"])
    save_as(english, tmp_path / "report.pdf")
    assert SAID["report"] == "en kk"


def test_the_calendar_is_neutral_unless_asked(english: Reader, taking: TakeAlong, tmp_path: Path) -> None:
    english.enter(taking.page.row("calendar"))
    page = taking.calendar
    assert page.neutral.isChecked()
    assert page.days.shown
    assert "Look at my papers" in page.days.shown[0].named.text()
    english.enter(page.outlet.buttons[".ics"])
    assert taking.where.page.name.text() == "dates.ics"
    save_as(english, tmp_path / "dates")
    assert "call-up" not in (tmp_path / "dates.ics").read_text(encoding="utf-8")
    english.tab_to(page.neutral)
    english.press(Key.Key_Down)
    assert page.days.shown[0].named.isHidden()
    english.enter(page.outlet.buttons[".ics"])
    save_as(english, tmp_path / "plain.ics")
    assert "call-up" in (tmp_path / "plain.ics").read_text(encoding="utf-8")


def test_a_day_that_is_not_known_leads_to_its_question(english: Reader, taking: TakeAlong) -> None:
    page = taking.calendar
    english.interview.tell("summons_appear_on", None)
    english.enter(taking.page.row("calendar"))
    assert page.unknown.title.text() == "An answer to this would add a day:"
    assert [row.accessibleName() for row in page.unknown.rows.shown] == ["On which day are you to appear?"]
    english.enter(page.unknown.rows.shown[0])
    assert english.page is english.journey.question
    assert english.interview.current == "summons_appear_on"
    english.interview.tell("summons_appear_on", date(2026, 12, 1))
    taking.calendar.show_days(english.interview, warns=False)
    assert page.unknown.isHidden()
    english.interview.tell("summons", "none")
    taking.calendar.show_days(english.interview, warns=False)
    assert page.unknown.isHidden(), "without a summons there is no day to appear"


def test_what_was_saved_is_told_until_the_page_is_left_or_the_language_changes(
    english: Reader, taking: TakeAlong, tmp_path: Path
) -> None:
    for paper, kind in (("report", ".pdf"), ("calendar", ".ics"), ("wallet", ".pdf")):
        english.enter(taking.page.row(paper))
        page = {"report": taking.report, "calendar": taking.calendar, "wallet": taking.wallet}[paper]
        for name, leave in (("a", lambda: english.speak("kk")), ("b", english.back)):
            english.enter(page.outlet.buttons[kind])
            save_as(english, tmp_path / f"{paper}{name}")
            assert not page.outlet.told.isHidden()
            leave()
            assert page.outlet.told.isHidden()
            assert page.outlet.told.text.text() == page.outlet.buttons[kind].accessibleDescription() == ""
            english.speak("en")


def test_without_days_there_is_nothing_to_save(reader: Reader) -> None:
    reader.choose_language("en")
    reader.interview.tell("sex", "female")
    reader.journey.take_along()
    page = reader.journey.taking.calendar
    reader.enter(reader.journey.taking.page.row("calendar"))
    assert not page.none.isHidden()
    assert page.outlet.isHidden()
