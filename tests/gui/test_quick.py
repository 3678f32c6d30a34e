"""Quick entry: a section a page, wholly by keys, and only what still can matter."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.law.facts import Facts
from app.views.quick import open_facts, questions_in, tell
from app.words import source_words
from gui.reader import Key, Reader, settle
from gui.sizes import in_every_language
from ui.inputs.rowlist import RowList
from ui.pages.quick import QuickPage
from ui.rows import CheckRow, ChoiceRow

PAUSE = 1.5  # seconds a key, with what is read and thought in between
MOST_KEYS = 100  # it takes 81 keys for 29 answers
STUDENT = {
    "birth_date": date(2005, 9, 1), "sex": "male", "citizenship": "kz", "serving_now": "none", "study_at": "bachelor",
    "study_form": "full_time", "study_place": "kz", "deferred_levels": frozenset[str](), "academic_leave": False,
    "convicted": "never", "criminal_proceedings": False, "marriage": "none", "children": 0, "care_for": "nobody",
    "summons": "none", "situation": "planning",
}  # fmt: skip


@pytest.fixture
def quick(reader: Reader) -> QuickPage:
    """Quick entry at its first section, in English, reached by keys."""
    reader.choose_language("en")
    reader.open_door("counsellor")
    reader.enter(reader.journey.guides.counsellor.quick_row)
    return reader.journey.quick.page


class Typist:
    """Counts the keys that are pressed."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.keys = 0

    def press(self, key: Key) -> None:
        self.keys += 1
        self.reader.press(key)

    def type(self, text: str) -> None:
        self.keys += len(text)
        self.reader.type(text)

    def answer(self, page: QuickPage) -> None:
        """The question that has the focus: what the student tells, or that he does not know."""
        field = next(one for one in page.fields if one.isAncestorOf(self.reader.focus))
        value = STUDENT.get(field.fact)
        if isinstance(value, date):
            for number, key in ((value.day, Key.Key_Tab), (value.month, Key.Key_Tab), (value.year, None)):
                self.type(str(number))
                if key:
                    self.press(key)
        elif isinstance(value, int) and not isinstance(value, bool):
            self.type(str(value))
        elif value == frozenset():
            self.press(Key.Key_Space)
        elif value is None:
            self._say_unknown(field.input.first())
        else:
            while getattr(self.reader.focus, "value", None) != value:
                self.press(Key.Key_Down)
            self.press(Key.Key_Space)
        self.press(Key.Key_Return)

    def _say_unknown(self, first: QWidget) -> None:
        """The last row: from rows one key up, from typed fields by Tab."""
        if isinstance(first, ChoiceRow):
            self.press(Key.Key_Up)
            return
        while not isinstance(self.reader.focus, CheckRow):
            self.press(Key.Key_Tab)
        self.press(Key.Key_Space)


def test_a_full_case_by_keys_in_under_three_minutes(reader: Reader, quick: QuickPage) -> None:
    typist = Typist(reader)
    while reader.page is quick:
        typist.answer(quick)
        assert typist.keys < 500
    assert reader.page is reader.journey.answer
    told = dict(reader.interview.facts.known())
    assert told == {fact: value for fact, value in STUDENT.items() if fact in told}
    assert reader.interview.assess().standing == "deferment_ground"
    assert len(reader.interview.facts) > 25
    assert typist.keys <= MOST_KEYS
    assert MOST_KEYS * PAUSE < 180


def test_enter_leaves_open_what_nobody_answered(reader: Reader, quick: QuickPage) -> None:
    while reader.page is quick:
        reader.press(Key.Key_Return)
    assert len(reader.interview.facts) == 0


def test_only_what_can_matter_is_asked(reader: Reader, quick: QuickPage) -> None:
    def asked() -> set[str]:
        return {field.fact for field in quick.fields if not field.isHidden()}

    quick.show_section(reader.interview, "studies")
    settle()
    assert "study_at" in asked()
    assert "study_form" not in asked(), "whoever studies nowhere is not asked how"
    quick.first().setFocus()
    while getattr(reader.focus, "value", None) != "bachelor":
        reader.press(Key.Key_Down)
    reader.press(Key.Key_Space)
    assert "study_form" in asked()
    reader.press(Key.Key_Return)
    assert quick.fields[[field.fact for field in quick.fields].index("study_form")].isAncestorOf(reader.focus)


def test_the_first_letter_chooses(reader: Reader, quick: QuickPage) -> None:
    sex = next(field for field in quick.fields if field.fact == "sex")
    sex.point()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_F)  # pyright: ignore[reportArgumentType, reportCallIssue]
    assert reader.interview.facts.value("sex") == "female"


def test_a_day_that_cannot_be_is_said_beside_it(reader: Reader, quick: QuickPage) -> None:
    reader.type("31")
    reader.press(Key.Key_Tab)
    reader.type("2")
    reader.press(Key.Key_Tab)
    reader.type("2005")
    reader.press(Key.Key_Return)
    born = quick.fields[0]
    assert born.error.text.text() == "There is no such day. Please check the day, the month and the year."
    assert born.isAncestorOf(reader.focus)
    assert "birth_date" not in reader.interview.facts
    quick.submit()
    assert reader.page is quick
    assert quick.section == "you"


def test_an_answer_about_somebody_else_is_asked_anew(reader: Reader, quick: QuickPage) -> None:
    words = source_words()
    reader.interview.tell("care_for", "mother")
    reader.interview.tell("care_age", 60)
    lost = tell(reader.interview, "care_for", "father", words)
    assert lost == {"care_age"}
    reader.interview.facts = Facts({"care_for": "mother", "care_age": 60, "sex": "male"})
    quick.show_section(reader.interview, "family")
    care = next(field for field in quick.fields if field.fact == "care_for")
    care.point()
    while getattr(reader.focus, "value", None) != "father":
        reader.press(Key.Key_Down)
    settle()
    assert "care_age" not in reader.interview.facts
    assert next(field for field in quick.fields if field.fact == "care_age").entry() is None


def test_back_keeps_what_was_entered(reader: Reader, quick: QuickPage) -> None:
    reader.type("1")
    reader.press(Key.Key_Tab)
    reader.type("9")
    reader.press(Key.Key_Tab)
    reader.type("2005")
    quick.submit()
    assert quick.section == "studies"
    reader.journey.back()
    assert quick.section == "you"
    assert quick.fields[0].entry() == ("2005", "9", "1")
    reader.journey.back()
    assert reader.page is reader.journey.guides.counsellor


@in_every_language
def test_a_switch_of_language_keeps_the_fields(reader: Reader, language: str) -> None:
    reader.choose_language("en")
    reader.journey.enter_quickly("counsellor")
    reader.type("7")
    fields = list(reader.journey.quick.page.fields)
    reader.speak(language)
    assert reader.journey.quick.page.fields == fields
    assert fields[0].entry() == ("", "", "7")


def test_what_is_asked_is_what_the_interview_would_ask(reader: Reader, quick: QuickPage) -> None:
    interview = reader.interview
    sections = [spec.id for spec in interview.book.interview.sections]
    asked = {fact for section in sections for fact in questions_in(interview, section)}
    assert asked == {fact for fact, spec in interview.book.facts.items() if spec.asked}
    assert open_facts(interview) <= asked


def test_forgetting_empties_the_fields(reader: Reader, quick: QuickPage) -> None:
    reader.type("7")
    reader.journey.forget()
    assert quick.fields == []


@pytest.mark.usefixtures("dressed")
def test_a_row_with_a_note_stands_in_no_line() -> None:
    """Beside others its note would have no more width than its word."""
    for note, in_line in (("", True), ("We cannot check that rule then.", False)):
        rows = RowList()
        for row in (rows.add(ChoiceRow(1)), rows.add(ChoiceRow(2))):
            row.show_words("Yes", note)
        rows.be_compact()
        rows.resize(900, 200)
        rows.show()
        settle()
        assert (rows.rows[0].y() == rows.rows[1].y()) is in_line
