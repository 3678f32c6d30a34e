"""How the questions are answered: by the names of the rows and fields that show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.law.book import RuleBook
from app.law.interview import Interview
from app.views.question import question_view
from app.views.shapes import QuestionView
from atspi.reader import CHECK, RADIO, Reader

ON = date(2026, 11, 22)
STUDENT: Mapping[str, object] = {
    "summons": "sms",
    "summons_number_own": True,
    "summons_read": False,
    "birth_date": date(2005, 9, 1),
    "sex": "male",
    "citizenship": "kz",
    "situation": "summoned",
    "serving_now": "none",
    "study_at": "bachelor",
    "study_form": "full_time",
    "study_place": "kz",
    "deferred_levels": frozenset(),
    "academic_leave": False,
}


class Answering:
    """A reader who has something to say to every question; "I don't know" to whatever is not in `answers`."""

    def __init__(self, reader: Reader, book: RuleBook, answers: Mapping[str, object]) -> None:
        self._reader, self._answers = reader, answers
        interview = Interview(book, ON)
        asked = [fact for fact, spec in book.facts.items() if spec.asked]
        self._views = {view.heading: view for view in (question_view(interview, f, reader.words) for f in asked)}
        self.kinds: set[str] = set()

    def view(self, heading: str) -> QuestionView | None:
        """The question of that heading, if it is one."""
        return self._views.get(heading)

    def to_the_end(self) -> list[str]:
        """Answer whatever is asked; the facts in their order."""
        facts: list[str] = []
        while (view := self.view(self._reader.look().heading)) is not None:
            facts.append(view.fact)
            assert len(facts) < 40, facts
            self.answer(view)
        return facts

    def answer_what_shows(self) -> None:
        """Answer the question that shows, and go on."""
        view = self.view(self._reader.shown.heading)
        assert view is not None, f"{self._reader.shown.heading!r} is no question"
        self.answer(view)

    def answer(self, view: QuestionView) -> None:
        """Answer one question and go on."""
        value = self._answers.get(view.fact)
        kind = view.kind if view.fact in self._answers else "silence"
        self.kinds.add(kind)
        if isinstance(value, date):
            self._write_day(value)
        elif isinstance(value, frozenset):
            self._tick(view, value)
        elif view.kind == "integer" and value is not None:
            self._reader.write(view.heading, str(value))
        else:
            self._choose(view, value)
        self._reader.go(self._reader.words.say("Next"))

    def _choose(self, view: QuestionView, value: object) -> None:
        said: dict[object, str] = {option.value: option.text for option in view.options}
        role = RADIO if view.kind in ("choice", "bool") else CHECK
        self._reader.tick(said.get(value, self._reader.words.say("I don't know")), role)

    def _tick(self, view: QuestionView, values: frozenset[object]) -> None:
        rows = [option.text for option in view.options if option.value in values] or [view.none_of_these]
        for row in rows:
            self._reader.tick(row, CHECK)

    def _write_day(self, day: date) -> None:
        words = self._reader.words
        self._reader.write(words.say("Day"), str(day.day))
        self._reader.pick(words.say("Month"), words.months()[day.month - 1])
        self._reader.write(words.say("Year"), str(day.year))


def door(reader: Reader, book: RuleBook, which: str) -> str:
    """What a door of the first page is called."""
    spec = book.door(which)
    return reader.words.text(f"doors.{spec.id}.title", spec.title)
