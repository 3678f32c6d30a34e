"""What a client agrees to: nothing of him is saved before, nor what he left out."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from gui.at_the_desk import case, desk
from gui.case_desk import ANSWERS, agree, in_view, shown, stored
from gui.reader import Reader
from ui.casework import CaseWork

__all__ = ["case", "desk"]  # fixtures, used here by their names


def test_nothing_is_saved_before_the_client_has_agreed(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    reader.interview.tell("sex", "male")
    desk.bar.save_button.click()
    consent = desk.client.consent
    assert reader.page is consent
    consent.sending.button.click()
    consent.asked.setChecked(True)
    consent.sending.button.click()
    assert "Without the client's agreement nothing is saved." in shown(reader)
    assert QApplication.focusWidget() is consent.heard
    assert in_view(consent, consent.missing[consent.heard])
    assert desk.open_desk().ids() == []
    consent.heard.setChecked(True)
    consent.sending.button.click()
    assert desk.open_desk().read(desk.open_desk().ids()[0]).consent == reader.interview.today
    reader.interview.tell("sex", "female")
    desk.bar.save_button.click()
    assert reader.page is desk.client.page, "it is asked once for each case"
    assert stored(desk) == {"sex": "female"}


def test_the_way_back_from_consent_keeps_everything_and_saves_nothing(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    reader.interview.tell("sex", "male")
    desk.bar.save_button.click()
    reader.journey.back()
    assert reader.page is desk.client.page
    assert desk.open_desk().ids() == []
    assert desk.client.unsaved
    assert desk.client.consent.first() is desk.client.consent.heading


def test_a_sheet_for_both_signatures_is_saved_on_the_way(reader: Reader, desk: CaseWork) -> None:
    desk.next_client()
    desk.client.page.save_button.click()
    consent, agreement = desk.client.consent, desk.agreement
    consent.asked.setChecked(True)
    reader.enter(consent.paper_row)
    assert reader.page is agreement.page
    agreement.page.rows.rows[-1].click()
    reader.enter(agreement.page.outlet.buttons[".pdf"])
    where = agreement.out.where.page
    assert reader.page is where
    assert where.name.text() == "agreement.pdf"
    where.folder = reader.folder
    where.button.click()
    assert agreement.page.outlet.told.text.text() == "Saved: agreement.pdf"
    assert (reader.folder / "agreement.pdf").read_bytes().startswith(b"%PDF")
    reader.back()
    assert reader.page is consent
    assert consent.asked.isChecked(), "what was ticked stays"
    assert desk.open_desk().ids() == []
    reader.back()
    assert reader.page is desk.client.page


def test_danger_leads_to_the_emergency_card(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    desk.bar.save_button.click()
    desk.client.consent.card.click()
    assert reader.page is reader.window.held.page
    reader.journey.back()
    assert reader.page is desk.client.consent


def test_faith_and_conscience_stay_out_unless_ticked(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    for fact, value in ANSWERS.items():
        reader.interview.tell(fact, value)
    desk.client.show()
    assert "1 answer about faith or conscience stays out" in shown(reader)
    desk.bar.save_button.click()
    agree(desk)
    assert "objection" not in stored(desk)
    assert not desk.client.unsaved, "what stays out is not what was forgotten to be saved"
    assert "objection" in reader.interview.facts, "it is there until the next client"
    desk.client.page.conscience.click()
    assert desk.client.unsaved
    desk.client.page.save_button.click()
    assert stored(desk)["objection"] == "weapons"


def test_a_new_client_is_saved_on_the_way_only_after_consent(reader: Reader, desk: CaseWork) -> None:
    desk.list.new_button.click()
    reader.interview.tell("sex", "male")
    desk.bar.next_button.click()
    desk.client.leave.save_row.click()
    assert reader.page is desk.client.consent
    agree(desk)
    assert stored(desk) == {"sex": "male"}
    work = desk.client.work
    assert work is not None
    assert work.code_name == "2026-002"
    assert len(reader.interview.facts) == 0


def test_hide_saves_no_client_who_has_not_agreed(reader: Reader, desk: CaseWork) -> None:
    open_desk = desk.open_desk()
    desk.list.new_button.click()
    reader.interview.tell("sex", "male")
    reader.window.hide_all()
    assert open_desk.ids() == []


def test_a_new_case_does_not_say_that_hiding_the_window_saves_it(reader: Reader, desk: CaseWork) -> None:
    """It is wiped; only once it was agreed to and saved does the page say otherwise."""
    desk.list.new_button.click()
    page = desk.client.page
    assert "Hiding the window before that wipes it." in page._saving.text()
    assert "when you hide the window" not in page._saving.text()
    desk.client.save()
    agree(desk)
    assert reader.page is page
    assert "when you hide the window" in page._saving.text()
