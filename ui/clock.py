"""The clock of the emergency card: one press starts it; it tells the minutes gone and what has come."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.law.card_schema import CardSpec
from app.law.stopwatch import Stopwatch
from app.views.emergency import ClockView, LineView, clock_view
from app.words import Words
from ui.announce import announce
from ui.great_row import GreatRow
from ui.language import Language
from ui.listing import Listing
from ui.notices import Box
from ui.page import add_button
from ui.rows import Button
from ui.spacing import CARD, NEAR, PART, ROW, TIGHT
from ui.text import Bullets, Heading, Text

STEPS = (5, 15, 60)
_BEAT = 1000


class Clock(QObject):
    """The stopwatch, and a beat that tells when it shows another minute. It runs on whatever page shows."""

    changed = Signal()

    def __init__(self, parent: QObject, watch: Stopwatch | None = None) -> None:
        super().__init__(parent)
        self.watch = watch or Stopwatch()
        self._shown = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Count from now."""
        self.watch.start()
        self._timer.start()
        self._tell()

    def earlier(self, minutes: int) -> None:
        """The time began earlier."""
        self.watch.earlier(minutes)
        self._tell()

    def take_back(self) -> None:
        """Take the last correction back."""
        self.watch.take_back()
        self._tell()

    def stop(self) -> None:
        """Forget when the time began."""
        self._timer.stop()
        self.watch.stop()
        self._tell()

    def beat(self) -> None:
        """Look whether another minute is gone."""
        if self.watch.minutes != self._shown:
            self._tell()

    def _tell(self) -> None:
        self._shown = self.watch.minutes
        self.changed.emit()


class MomentBox(QWidget):
    """What is said at a moment, and what it rests on."""

    def __init__(self) -> None:
        super().__init__()
        self._say, self._basis = Box("notice", "big", sign="clock"), Text("small")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(TIGHT)
        box.addWidget(self._say)
        box.addWidget(self._basis)

    def show_line(self, line: LineView) -> None:
        """Show what is said."""
        self._say.show_words(line.text)
        self._basis.show_words(line.basis)


class ClockPanel(QFrame):
    """The clock of one card as it is seen and worked; the page shows every change. Stopping asks once more."""

    def __init__(self, language: Language, clock: Clock, card: CardSpec) -> None:
        super().__init__()
        self._language, self._clock, self._card = language, clock, card
        self._asks = False
        self.setProperty("look", "banner")
        self.start_row, self._press = GreatRow(sign="clock"), Text()
        self.started, self._gone = Heading("second"), Text("first")
        self._reached = Listing(MomentBox, MomentBox.show_line)
        self._coming = Bullets()
        self._earlier_title = Text("strong")
        self.earlier = {step: Button() for step in STEPS}
        self.take_back, self.stop = Button(), Button()
        self._really, self.yes, self.no = Text("strong"), Button(), Button()
        self._lay_out()
        self._connect()

    def show_clock(self) -> None:
        """Show how the clock stands now, in the language of now."""
        words = self._language.words
        view = clock_view(self._card, self._clock.watch, words)
        self._show_state(view)
        self._show_buttons(words, runs=view.runs)
        self.start_row.setVisible(not view.runs)
        self.start_row.show_words(words.say("Start the clock"))
        self.start_row.setAccessibleDescription(view.press)

    def _show_state(self, view: ClockView) -> None:
        self._press.show_words("" if view.runs else view.press)
        self.started.show_words(view.started if view.runs else "")
        self._gone.show_words(view.gone if view.runs else "")
        self._reached.show_items(view.reached)
        self._coming.show_words(view.coming)

    def _show_buttons(self, words: Words, *, runs: bool) -> None:
        self._asks = self._asks and runs
        self._earlier_title.show_words(words.say("It began earlier:") if runs else "")
        for step, button in self.earlier.items():
            button.setText(words.say("{n} min", n=step))
            button.setAccessibleName(words.count("It began {n} minute earlier", "It began {n} minutes earlier", step))
            button.setVisible(runs)
        self.take_back.setText(words.say("Take the last correction back"))
        self.take_back.setVisible(runs and self._clock.watch.corrected)
        self.stop.setText(words.say("Stop the clock"))
        self.stop.setVisible(runs and not self._asks)
        self._really.show_words(
            words.say("Stop the clock? The time at which it began is then forgotten.") if self._asks else ""
        )
        self.yes.setText(words.say("Yes, stop it"))
        self.no.setText(words.say("No, let it run"))
        for button in (self.yes, self.no):
            button.setVisible(self._asks)

    def _start(self) -> None:
        self._clock.start()
        self._say_state()

    def _move(self, step: int) -> None:
        self._clock.earlier(step)
        self._say_state(keep=self.earlier[step])

    def _take_back(self) -> None:
        self._clock.take_back()
        self._say_state(keep=self.take_back)

    def _ask(self) -> None:
        self._asks = True
        self.show_clock()
        announce(self, self._really.text())
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, *, stop: bool) -> None:
        self._asks = False
        if stop:
            self._clock.stop()
            announce(self, self._language.words.say("The clock was stopped."))
            self.start_row.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_clock()
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_state(self, keep: QWidget | None = None) -> None:
        """Tell when it began and what is gone; the focus stays where it is as long as that is there."""
        words = self._language.words
        announce(self, words.say("{started}. {gone}.", started=self.started.text(), gone=self._gone.text()))
        if keep is None or keep.isHidden():
            self.started.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(CARD, PART, CARD, PART)
        box.setSpacing(ROW)
        for part in (self.start_row, self._press, self.started, self._gone, self._reached, self._coming):
            box.addWidget(part)
        box.addWidget(self._earlier_title)
        box.addLayout(_row(*self.earlier.values()))
        for button in (self.take_back, self.stop):
            add_button(box, button)
        box.addWidget(self._really)
        box.addLayout(_row(self.no, self.yes))

    def _connect(self) -> None:
        self.start_row.clicked.connect(self._start)
        for step, button in self.earlier.items():
            button.clicked.connect(lambda _=False, step=step: self._move(step))
        self.take_back.clicked.connect(self._take_back)
        self.stop.clicked.connect(self._ask)
        self.yes.clicked.connect(lambda: self._answer(stop=True))
        self.no.clicked.connect(lambda: self._answer(stop=False))


def _row(*buttons: Button) -> QBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(NEAR)
    for button in buttons:
        button.let_wrap()
        row.addWidget(button)
    row.addStretch(1)
    return row
