"""What the summons desk tells: the outcome, the days left, what to send, what can follow, and what is no offence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.law.interview import Interview
from app.views.beside import beside
from app.views.desk import DaysView, DeskView, GapsView, OutcomeView, ReasonRow, ReasonsView, SendView, desk_view
from app.views.desk_form import LOOKED_FOR
from app.views.shapes import TopicView
from app.views.take_along import taking_lines
from ui.chip import Chip
from ui.contacts import Contacts
from ui.due import DueBox
from ui.held_key import key_hint
from ui.inputs.ticks import Marks
from ui.language import Language
from ui.listing import Listing
from ui.note import NoteList
from ui.note_part import Closing, PartBox
from ui.notices import Box
from ui.page import Page
from ui.rows import DoorRow, FoldRow
from ui.spacing import CARD, NEAR, ROW, WIDE
from ui.text import Bullets, Heading, Text


class OutcomeBanner(QFrame):
    """The outcome: a sign with a word, the heading, why, and what now."""

    def __init__(self, heading: Heading) -> None:
        super().__init__()
        self.setProperty("look", "banner")
        self.chip, self._why, self._now, self._certainty = Chip(), Text("lead"), Text("strong"), Text("small")
        box = QVBoxLayout(self)
        box.setContentsMargins(WIDE, CARD, WIDE, CARD)
        box.setSpacing(ROW)
        box.addLayout(_alone(self.chip))
        for part in (heading, self._why, self._now, self._certainty):
            box.addWidget(part)

    def show_outcome(self, view: OutcomeView) -> None:
        """Show what stands around the heading."""
        self.chip.mark(view.chip, view.word)
        self._why.show_words(view.why)
        self._now.show_words(view.now)
        self._certainty.show_words(view.certainty)


class DaysBox(QWidget):
    """The day to appear, how far away it is, and what is due by it."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._title, self.day, self.left, self._advice = Text("second"), Text(), Text("strong"), Box()
        self.dues = Listing(lambda: DueBox(language), DueBox.show_due)
        self.missed = NoteList(language)
        box = _column(self)
        for part in (self._title, self.day, self.left, self._advice, self.missed, self.dues):
            box.addWidget(part)

    def show_days(self, view: DaysView | None) -> None:
        """Show the day; where there is no summons the box takes no room."""
        self.setVisible(view is not None)
        if view is not None:
            self._title.show_words(view.title)
            self.day.show_words(view.day)
            self.left.show_words(view.left)
            self._advice.show_words(view.advice)
            new = len(view.missed) > len(self.missed.shown)
            self.missed.show_items(view.missed)
            if new:  # what follows from a day that was missed is read at once; closed again it stays closed
                self.missed.shown[0].open()
            self.dues.show_items(view.dues)


class GapsBox(QWidget):
    """The details that are missing."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self.missing, self._explain = Text("second"), Bullets("strong"), Text()
        self._steps, self._certainty, self.unlisted = Bullets(), Text("small"), Box()
        box = _column(self)
        for part in (self._title, self.missing, self._explain, self._steps, self.unlisted, self._certainty):
            box.addWidget(part)

    def show_gaps(self, view: GapsView | None) -> None:
        """Show them; without any the box takes no room."""
        self.setVisible(view is not None)
        if view is not None:
            self._title.show_words(view.title)
            self.missing.show_words(view.missing)
            self._explain.show_words(view.explain)
            self._steps.show_words(view.steps)
            self.unlisted.show_words(view.unlisted)
            self._certainty.show_words(view.certainty)


class ReasonBox(QFrame):
    """A valid reason with its usual papers; the one that the person named carries a mark."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.chip, self._title, self._doubt, self._papers = Chip(), Text("strong"), Text(), Text("small")
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, ROW, CARD, ROW)
        box.setSpacing(NEAR)
        box.addLayout(_alone(self.chip))
        for part in (self._title, self._doubt, self._papers):
            box.addWidget(part)

    def show_reason(self, row: ReasonRow) -> None:
        """Show a reason."""
        if row.chip is not None:
            self.chip.mark(row.chip, row.chip_text)
        self.chip.setVisible(row.chip is not None)
        self._title.show_words(row.title)
        self._doubt.show_words(row.doubt)
        self._papers.show_words(row.papers)


class ReasonsBox(PartBox):
    """What the law says of valid reasons, then each of them, then notes; folded where nothing keeps him from coming."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._explain, self._norm, self.other, self._papers_note = Text(), Text("small"), Box(), Text("small")
        self.rows = Listing(ReasonBox, ReasonBox.show_reason, spacing=NEAR)
        self.line, self.inside = FoldRow(), QWidget()
        box = _column(self.inside)
        for part in (self._explain, self._norm, self.other, self.rows, self._papers_note):
            box.addWidget(part)
        super().__init__(language, (self.line, self.inside))
        self.line.toggled.connect(self._turn)

    def show_reasons(self, view: ReasonsView | None) -> None:
        """Show them."""
        self.show_part(view.part if view else None)
        if view is None:
            return
        lead = next(iter(view.lead), None)
        self._explain.show_words(lead.explain if lead else "")
        self._norm.show_words(beside(self._language.words, lead.certainty, lead.norm) if lead else "")
        self.rows.show_items(view.rows)
        self.other.show_words(view.other)
        self._papers_note.show_words(view.papers_note)
        self.line.show_words(view.part.title)
        self.line.setVisible(not view.is_open)
        self.title.setVisible(view.is_open)
        self._turn(view.is_open or self.line.isChecked())

    def _turn(self, opened: bool) -> None:
        words = self._language.words
        self.inside.setVisible(opened)
        self.folded.setVisible(opened and bool(self.folded.shown))
        self.line.setAccessibleDescription(words.say("unfolded") if opened else words.say("folded"))


class SendBox(QFrame):
    """What goes to one of those who are told something."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._to, self._lines = Text("strong"), Bullets()
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, ROW, CARD, ROW)
        box.setSpacing(NEAR)
        for part in (self._to, self._lines):
            box.addWidget(part)

    def show_send(self, view: SendView) -> None:
        """Show it."""
        self._to.show_words(view.to)
        self._lines.show_words(view.lines)


class ResultPage(Page):
    """The result, and the ways that lead on from it."""

    asked = Signal(str)
    check = Signal()
    decided = Signal()
    stopped = Signal()
    take = Signal()
    topic = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._interview: Interview | None = None
        self._marks: Marks = {}
        self._facts: tuple[str, ...] = ()
        self._topics: tuple[TopicView, ...] = ()
        self._day, self.banner, self._in_force = Text("section"), OutcomeBanner(self.heading), Box()
        self.ground_row, self.stopped_row = DoorRow(sign="check"), DoorRow(sign="help")
        self._ask_title, self.ask = Text("strong"), Listing(self._make_ask, _word_ask, spacing=NEAR)
        self.why, self.days, self.gaps = PartBox(language), DaysBox(language), GapsBox()
        self.reasons, self._send_title = ReasonsBox(language), Text("second")
        self.send = Listing(SendBox, SendBox.show_send, spacing=NEAR)
        self.fines, self.no_offence = PartBox(language), PartBox(language)
        self._contacts_title, self._contacts, self._edition = Text("second"), Contacts(), Text("small")
        self.closing, self.check_row, self.decision_row = Closing(), DoorRow(sign="check"), DoorRow(sign="decision")
        self.take_row, self._by_topic = DoorRow(sign="page"), Text("second")
        self.topics = Listing(self._make_topic, _word_topic, spacing=NEAR)
        self._lay_out()
        for row in (self.ground_row, self.check_row):
            row.clicked.connect(self.check)
        self.stopped_row.clicked.connect(self.stopped)
        self.decision_row.clicked.connect(self.decided)
        self.take_row.clicked.connect(self.take)

    def show_result(self, interview: Interview, marks: Marks) -> None:
        """Show the result for the answers of an interview and what was marked, every note folded."""
        for part in (self.why, self.reasons, self.fines, self.no_offence):
            part.folded.show_items(())
        self.days.missed.show_items(())
        self.reasons.line.setChecked(False)
        self._interview, self._marks = interview, dict(marks)
        self.retranslate()

    def forget(self) -> None:
        """Drop the result."""
        self._interview, self._marks = None, {}

    def retranslate(self) -> None:
        if self._interview is None:
            return
        ticks = {field: LOOKED_FOR[said] for field, said in self._marks.items()}
        view = desk_view(self._interview, ticks, self.language.words)
        self._day.show_words(view.day)
        self.heading.show_words(view.outcome.title)
        self.banner.show_outcome(view.outcome)
        self._in_force.show_words(view.outcome.in_force)
        self._word_ways(view)
        self._show_parts(view)
        self._word_ends(view)

    def _word_ways(self, view: DeskView) -> None:
        """The ways right under the headline: to the grounds, which no summons settles, and to the emergency card."""
        words = self.language.words
        kept = words.say("Nothing told here is asked again.")
        self.ground_row.show_words(
            words.say("See whether a ground for deferment or exemption fits you"),
            kept if view.stopped else words.say("The summons does not settle that. Nothing told here is asked again."),
        )
        self.stopped_row.show_words(view.stopped, key_hint(words))
        self.stopped_row.setVisible(bool(view.stopped))

    def _show_parts(self, view: DeskView) -> None:
        words = self.language.words
        self._facts = tuple(fact for fact, _ in view.ask)
        self._ask_title.show_words(words.say("Answer this to know more:") if view.ask else "")
        self.ask.show_items(view.ask)
        self.why.show_part(view.why)
        self.days.show_days(view.days)
        self.gaps.show_gaps(view.gaps)
        self.reasons.show_reasons(view.reasons)
        self._send_title.show_words(view.send_title)
        self.send.show_items(view.send)
        self.fines.show_part(view.fines)
        self.no_offence.show_part(view.no_offence)

    def _word_ends(self, view: DeskView) -> None:
        words = self.language.words
        self._contacts_title.show_words(view.contacts_title)
        entered = self._interview is not None and bool(self._interview.book.contacts)
        self._contacts.show_contacts(view.contacts, entered=entered)
        self._edition.show_words(view.edition)
        self.closing.text.show_words(view.closing)
        self.closing.setVisible(bool(view.closing))
        self.check_row.show_words(
            words.say("Check my whole situation"), words.say("The other questions. Nothing told here is asked again.")
        )
        self.decision_row.show_words(
            words.say("After a decision"), words.say("How long you may complain, where, and what it stops.")
        )
        self.take_row.show_words(*taking_lines(words))
        self._by_topic.show_words(words.say("The law by topic") if view.topics else "")
        self._topics = view.topics
        self.topics.show_items(view.topics)

    def _lay_out(self) -> None:
        ways = (self.stopped_row, self.ground_row)
        first = (self._day, self.banner, self._in_force, *ways, self._ask_title, self.ask)
        parts = (self.days, self._send_title, self.send, self.gaps, self.why, self.reasons, self.fines, self.no_offence)
        ends = (self._contacts_title, self._contacts, self._edition, self.closing)
        rows = (self.check_row, self.decision_row, self.take_row)
        for part in (*first, *parts, *ends, *rows, self._by_topic, self.topics):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _make_ask(self) -> DoorRow:
        row = DoorRow(bold=False)
        row.clicked.connect(lambda: self.asked.emit(self._facts[self.ask.shown.index(row)]))
        return row

    def _make_topic(self) -> DoorRow:
        row = DoorRow()
        row.clicked.connect(lambda: self.topic.emit(self._topics[self.topics.shown.index(row)].topic))
        return row


def _word_ask(row: DoorRow, ask: tuple[str, str]) -> None:
    row.show_words(ask[1])


def _word_topic(row: DoorRow, topic: TopicView) -> None:
    row.show_words(topic.title, topic.text)


def _alone(chip: Chip) -> QHBoxLayout:
    """A chip in a line of its own, no wider than it needs to be."""
    row = QHBoxLayout()
    row.addWidget(chip)
    row.addStretch(1)
    return row


def _column(widget: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, ROW, 0, 0)
    box.setSpacing(NEAR)
    return box
