"""The answer: one headline, what to do next, the findings, the coming years, the notes, and where to look further."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.law.interview import Interview
from app.views.answer import answer_view
from app.views.asking import asking_line
from app.views.guide import guide_offered, guide_title
from app.views.shapes import AnswerView
from ui.announce import announce
from ui.beside import Beside
from ui.contacts import Contacts
from ui.day_asked import DayAsked
from ui.do_next import NextBox
from ui.due import DueBox
from ui.first_ways import FirstWays
from ui.fold import Fold
from ui.group import Group
from ui.language import Language
from ui.listing import Listing
from ui.note import NoteGroupFold
from ui.notices import Notices
from ui.open_questions import AskRows, UnaskedFold
from ui.page import Page, add_button
from ui.rows import Button, DoorRow
from ui.spacing import CARD, HAIR, NEAR, PART, ROW, WIDE
from ui.text import Text
from ui.years import Years

_WAYS_BESIDE = 30  # times the height of a line


class Banner(QFrame):
    """The headline with its certainty and the caveat."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "banner")
        self.explain, self.certainty, self.caveat = Text("lead"), Text("strong"), Text()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(WIDE, CARD, WIDE, CARD)
        self.box.setSpacing(ROW)

    def show_answer(self, view: AnswerView) -> None:
        """Show what stands under the headline."""
        self.explain.show_words(view.explain)
        self.certainty.show_words(view.certainty)
        self.caveat.show_words(view.caveat)


class Times(QWidget):
    """The times that run, and a way to count others."""

    count = Signal()

    def __init__(self, language: Language, *, door: bool) -> None:
        super().__init__()
        self._language = language
        self._title = Text("second")
        self._dues = Listing(lambda: DueBox(language), DueBox.show_due)
        self.door = DoorRow(sign="calendar")
        self.door.clicked.connect(self.count)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, NEAR, 0, 0)
        box.setSpacing(ROW)
        for part in (self._title, self._dues, self.door):
            box.addWidget(part)
        self.door.setVisible(door)

    def show_times(self, view: AnswerView) -> None:
        """Show the times; without any the section takes no room."""
        self._title.show_words(view.dues_title)
        self._dues.show_items(view.dues)
        self.door.show_words(self._language.words.say("Dates and deadlines"))
        self.setVisible(bool(view.dues))


class AnswerPage(Page):
    """Shows the answers of an interview weighed against the law. `own` answers can be gone on with from here."""

    asked = Signal(str)
    more = Signal(str)
    review = Signal()
    again = Signal()
    look_up = Signal()
    guide = Signal()
    count = Signal()
    decided = Signal()
    what_if = Signal()
    take = Signal()
    held = Signal()

    def __init__(self, language: Language, *, own: bool = True) -> None:
        super().__init__(language)
        self._own = own
        self._interview: Interview | None = None
        self._sections: tuple[tuple[str, str], ...] = ()
        self.asking, self.ways = Text("soft"), FirstWays()
        self.do_next, self.asks = NextBox(language), AskRows(ask=own)
        self._day, self._banner, self._notices = Text("section"), Banner(), Notices()
        self.years = Years(language, ask=own)
        self.day_asked, self.what_if_row = DayAsked(language), DoorRow(sign="fork")
        self._early = Listing(self._make_group, Group.show_group, spacing=PART)
        self._late = Listing(self._make_group, Group.show_group, spacing=PART)
        self.unasked = UnaskedFold(language, ask=own)
        self._times = Times(language, door=own)
        self._notes = Listing(lambda: NoteGroupFold(language), NoteGroupFold.show_group, spacing=HAIR)
        self._more_title, self._more_text = Text("second"), Text("soft")
        self._more = Listing(self._make_more, _word_section, spacing=NEAR)
        self._look, self._decided = DoorRow(bold=False, sign="search"), DoorRow(bold=False, sign="decision")
        self._review, self._again = DoorRow(bold=False, sign="check"), Button()
        self._ask_title, self._ask, self._edition = Text("second"), Contacts(), Text("small")
        self._sure = False
        self._lay_out()
        self._connect()

    @property
    def groups(self) -> list[Group]:
        """The findings by kind, from top to bottom."""
        return [*self._early.shown, *self._late.shown]

    def show_answer(self, interview: Interview) -> None:
        """Show the answer of an interview, every fold as it starts."""
        for listing in (self._early, self._late):
            for fold in listing.findChildren(Fold):
                fold.begin_again()
        self.unasked.open(False)
        self._notes.show_items(())
        self.years.begin_again()
        self._sure = False
        self._interview = interview
        self.day_asked.show_interview(interview)
        self.retranslate()

    def forget(self) -> None:
        """Drop the day that was entered."""
        self.day_asked.forget()

    def retranslate(self) -> None:
        if self._interview is None:
            return
        view = answer_view(self._interview, self.language.words)
        self._word_head(self._interview, view)
        self._word_day(view.day)
        self.heading.show_words(view.headline)
        self._banner.show_answer(view)
        first = (line.text for line in view.do_next.lines)
        self.read_on_arrival(view.explain, view.certainty, view.caveat, *first, *view.notices)
        self._notices.show_words(view.notices)
        self.years.show_interview(self._interview)
        self._early.show_items([group for group in view.groups if not group.late])
        self._late.show_items([group for group in view.groups if group.late])
        self.unasked.show_unasked(view.unasked)
        self._times.show_times(view)
        self._notes.show_items(view.notes)
        self._word_more(view.more_sections if self._own else ())
        self._word_buttons()
        self._ask_title.show_words(view.contacts_title)
        self._ask.show_contacts(view.contacts, entered=bool(self._interview.book.contacts))
        self._edition.show_words(view.edition)

    def _word_head(self, interview: Interview, view: AnswerView) -> None:
        """Who is meant by "you", what to do next, what is open, and the ways that an answer asks for."""
        words = self.language.words
        self.asking.show_words(asking_line(interview, words))
        guide = guide_title(interview.book, words) if guide_offered(interview) else ""
        self.ways.show_ways(view.first, guide, words, own=self._own)
        self.do_next.show_next(view.do_next)
        self.asks.show_asks(view.asks)

    def _word_day(self, day: str) -> None:
        """The day asked about, and the ways to ask about another one."""
        words = self.language.words
        self._day.show_words("" if self._own else day)
        self.day_asked.retranslate()
        self.what_if_row.show_words(
            words.say("What if…"),
            words.say("Try another day or another answer, and see what would come out differently."),
        )

    def _word_more(self, sections: tuple[tuple[str, str], ...]) -> None:
        words = self.language.words
        self._sections = sections
        self._more_title.show_words(words.say("Look for more grounds") if sections else "")
        self._more_text.show_words(words.say("Some answers could still change something here:") if sections else "")
        self._more.show_items(sections)

    def _word_buttons(self) -> None:
        words = self.language.words
        self._look.show_words(words.say("Look something up"))
        self._decided.show_words(words.say("After a decision"))
        self._review.show_words(words.say("Check your answers"))
        self._word_wiping()

    def _wipe(self) -> None:
        """Wipe at the second press; the first one only asks, since answers cannot be brought back."""
        if self._sure:
            self.again.emit()
        self._sure = not self._sure
        self._word_wiping()

    def _word_wiping(self) -> None:
        words = self.language.words
        asked = words.say("Press once more to wipe all your answers")
        self._again.setText(asked if self._sure else words.say("Wipe my answers and start again"))
        if self._sure:
            announce(self, asked)

    def _lay_out(self) -> None:
        banner = self._banner
        for part in (self._day, self.heading, banner.explain, banner.certainty, banner.caveat):
            banner.box.addWidget(part)
        found = (self._early, self.years, self._late, self.unasked, self._times, self._notes)
        more = (self._more_title, self._more_text, self._more)
        head = (self.asking, banner, self.day_asked, self.ways, self.do_next, self.asks, self._notices)
        for part in (*head, *found, *more):
            self.column.addWidget(part)
        for part in (self.what_if_row, self._ask_title, self._ask):
            self.column.addWidget(part)
        for part in (self.day_asked, self.what_if_row):
            part.setVisible(self._own)
        self.column.addSpacing(ROW)
        ways = Beside(self._look, self._decided, self._review, from_width=_WAYS_BESIDE, spacing=NEAR)
        self.column.addWidget(ways)
        add_button(self.column, self._again)
        for part in (ways, self._again):
            part.setVisible(self._own)
        self.column.addWidget(self._edition)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._times.count.connect(self.count)
        self.ways.guide_asked.connect(self.guide)
        self.ways.decided_asked.connect(self.decided)
        self.ways.held_asked.connect(self.held)
        for part in (self.asks, self.unasked):
            part.asked.connect(self.asked)
        self.years.asked.connect(self.asked)
        self.what_if_row.clicked.connect(self.what_if)
        self.ways.take_asked.connect(self.take)
        self._look.clicked.connect(self.look_up)
        self._decided.clicked.connect(self.decided)
        self._review.clicked.connect(self.review)
        self._again.asks_first = True
        self._again.clicked.connect(self._wipe)

    def _make_group(self) -> Group:
        group = Group(self.language, ask=self._own)
        group.asked.connect(self.asked)
        return group

    def _make_more(self) -> DoorRow:
        row = DoorRow()
        row.clicked.connect(lambda: self.more.emit(self._sections[self._more.shown.index(row)][0]))
        return row


def _word_section(row: DoorRow, section: tuple[str, str]) -> None:
    row.show_words(section[1])
