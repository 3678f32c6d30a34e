"""The window on a folder of rules that is being edited: read anew on save, with the answers kept and faults told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from packs.fixtures import home
from packs.making import rules_in
from PySide6.QtCore import QCoreApplication, QEvent

from app.trouble import Trouble
from gui.reader import STUDENT, Reader, settle
from ui.preview import Preview
from ui.reading import Work, at_once
from ui.theme import Look

__all__ = ["home"]


@pytest.fixture
def nothing_is_written() -> None:
    """The tests save files themselves here, as an editor does."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of rules to work on."""
    return rules_in(tmp_path)


@pytest.fixture
def preview(folder: Path, look: Look, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    """The window on it, at the first page in English; whether the rules are sound is not looked at."""
    monkeypatch.setattr("ui.preview.check_rules", lambda book, folder: [])
    window = Preview(folder, look, at_once)
    window.show()
    window.activateWindow()
    settle()
    assert window.journey is not None
    window.journey.speak("en")
    settle()
    yield window
    window.saved.stop()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Change a file."""
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_saved_shows_and_the_answers_stay(preview: Preview, folder: Path) -> None:
    reader = Reader(preview)
    reader.open_door("summons")
    reader.answer_all(STUDENT)
    facts, page = reader.interview.facts, reader.page
    assert page is reader.journey.answer
    before = reader.heading
    edit(folder, "grounds/deferment_study.yaml", "study_form, is: full_time", "study_form, is: distance")
    preview.read_again()
    settle()
    assert reader.page is page
    assert reader.interview.facts == facts
    assert reader.heading != before
    assert not preview.fault.isVisible()


def test_a_fault_is_one_sentence_and_the_last_good_rules_stay(preview: Preview, folder: Path) -> None:
    reader = Reader(preview)
    book = reader.interview.book
    edit(folder, "grounds/general.yaml", "  kind: general", "  kinds: general")
    preview.read_again()
    settle()
    assert preview.fault.isVisible()
    assert preview.fault.text.text().startswith("general.yaml, line ")
    assert reader.interview.book is book
    edit(folder, "grounds/general.yaml", "  kinds: general", "  kind: general")
    preview.read_again()
    settle()
    assert not preview.fault.isVisible()
    assert reader.interview.book is not book


def test_translations_that_are_being_written_are_spoken(preview: Preview, folder: Path) -> None:
    reader = Reader(preview)
    reader.journey.speak("ru")
    edit(folder, "interview.yaml", "Check my situation", "Look at my situation")
    (folder / "translations").mkdir()
    po = folder / "translations" / "ru.po"
    preview.read_again()
    spec = next(door for door in reader.interview.book.interview.doors if door.title == "Look at my situation")
    po.write_text(f'msgctxt "doors.{spec.id}.title"\nmsgid "{spec.title}"\nmsgstr "Взглянуть"\n', encoding="utf-8")
    preview.read_again()
    settle()
    assert "Взглянуть" in [row.accessibleName() for row in reader.journey.start.doors]
    po.write_text("broken", encoding="utf-8")
    preview.read_again()
    assert preview.fault.text.text().startswith("ru.po, ")


def test_a_question_is_asked_again_under_the_new_rules(preview: Preview, folder: Path) -> None:
    reader = Reader(preview)
    reader.open_door("check")
    fact = reader.journey.question.fact
    edit(folder, "facts.yaml", "When were you born?", "On which day were you born?")
    preview.read_again()
    settle()
    assert reader.page is reader.journey.question
    assert reader.journey.question.fact == fact
    assert fact != "birth_date" or reader.heading == "On which day were you born?"


def test_saving_is_heard_also_when_a_file_is_replaced(preview: Preview, folder: Path, qtbot) -> None:  # noqa: ANN001
    for way in ("write", "replace", "new"):
        with qtbot.waitSignal(preview.saved.came, timeout=20_000):
            if way == "write":
                edit(folder, "steps.yaml", "\n", "\n")
            elif way == "replace":
                (folder / "aside").write_bytes((folder / "steps.yaml").read_bytes())
                (folder / "aside").replace(folder / "steps.yaml")
            else:
                (folder / "notes" / "more.yaml").write_text("[]\n")
    assert not preview.fault.isVisible()


def test_hidden_it_says_nothing_any_more(preview: Preview, folder: Path) -> None:
    edit(folder, "grounds/general.yaml", "  kind: general", "  kinds: general")
    preview.read_again()
    preview.hide_all()
    settle()
    assert not preview.fault.isVisible()


class Beside:
    """Checks that come to their end when a test says so."""

    def __init__(self, preview: Preview) -> None:
        self.work: list[Work] = []
        self.found: list[list[Trouble]] = []
        self._preview = preview
        preview._checking._run = self.work.append

    def end(self, *faults: str) -> None:
        """The check that began first is over, and found this."""
        self.found.append([Trouble(fault) for fault in faults])
        self.work.pop(0)()
        self._preview._checking._look_after()


@pytest.fixture
def checks(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> Beside:
    """The checks of the preview."""
    checks = Beside(preview)
    monkeypatch.setattr("ui.preview.check_rules", lambda book, folder: checks.found.pop(0))
    return checks


def test_what_was_saved_while_it_was_checked_is_checked_too(preview: Preview, checks: Beside) -> None:
    preview.read_again()
    preview.read_again()
    preview.read_again()
    checks.end("Of before.")
    assert not preview.fault.isVisible()
    checks.end("Of now.")
    assert preview.fault.text.text() == "Of now."
    assert checks.work == []


def test_a_check_of_before_does_not_take_a_fault_away(preview: Preview, folder: Path, checks: Beside) -> None:
    preview.read_again()
    edit(folder, "grounds/general.yaml", "  kind: general", "  kinds: general")
    preview.read_again()
    edit(folder, "grounds/general.yaml", "  kinds: general", "  kind: general")  # as the check had read it
    checks.end()
    assert preview.fault.text.text().startswith("general.yaml, line ")


def test_rules_that_could_not_be_read_at_first_show_once_they_are_mended(
    folder: Path, look: Look, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.preview.check_rules", lambda book, folder: [])
    window = Preview(folder, look, at_once)
    edit(folder, "grounds/general.yaml", "  kind: general", "  kinds: general")
    window.show()
    settle()
    reader = Reader(window)
    reader.journey.speak("en")
    assert reader.page is reader.journey.notice
    edit(folder, "grounds/general.yaml", "  kinds: general", "  kind: general")
    window.read_again()
    assert reader.page is reader.journey.start
    assert not reader.journey.start.waits
    window.saved.stop()
    window.close()
    window.deleteLater()
    settle()
