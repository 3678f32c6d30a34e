"""The one window."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.trouble import Trouble
from app.words import mark
from ui.language import Language
from ui.pages.language import LanguagePage
from ui.reading import Reading, Work, at_once
from ui.theme import NAME, Look

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QShortcut

    from app.law.book import RuleBook
    from ui.clipboard import Copied
    from ui.cover import Cover
    from ui.held import Held
    from ui.hide import TwoEscapes
    from ui.journey import Journey
    from ui.key_watch import KeyWatch
    from ui.remembering import Remembering
    from ui.second_click import SecondClick

_RINGS_AFTER = 100  # once the pages are deleted


class Window(QMainWindow):
    """Shows the languages, then the journey, until it is hidden; then it is a notepad and nothing else.

    All but the languages is made once they stand on the screen, so that the first page comes at once. The emergency
    card is reached from every page by a key; it needs neither the journey nor the rule book.
    """

    def __init__(
        self, language: Language, look: Look, load: Callable[[], RuleBook], today: Callable[[], date] | None = None,
        *, run: Callable[[Work], None] = at_once, held: str | None = None,
    ) -> None:  # fmt: skip
        """`load` reads the rule book, and `run` does that work, at once or beside the window; `today` tells the day.

        `held` opens the window at the emergency card, in this language ("" for the first).
        """
        super().__init__()
        self.setWindowTitle(NAME)
        self._language, self._look, self._today = language, look, today
        self._reading = Reading(load, run)
        self._held: Held | None = None
        self._journey: Journey | None = None
        self._remembering: Remembering | None = None
        self.cover: Cover | None = None
        self._copied: Copied | None = None
        self._hidden = self._painted = self._listens = False
        self._clicks: SecondClick
        self._escapes: TwoEscapes
        self._keys: KeyWatch
        self._key: QShortcut
        if held is None:
            self._show_languages()
        else:
            self.open_held(held)

    def offer_remembering(self, remembering: Remembering, code: str = "") -> None:
        """Let language, size and colours be kept on this computer; `code` is the language that was, "" for none."""
        self._remembering = remembering
        if self._journey is not None:  # it was needed already, to say that there is no card
            self._journey.start.offer_remembering(remembering)
        if code and not self._language.chosen:
            self._speak(code)

    @property
    def journey(self) -> Journey | None:
        """All that comes after the languages; none once the window is hidden."""
        if self._journey is None and not self._hidden:
            self._journey = self._make_journey()
        return self._journey

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._listens:
            self._clicks.begin()
            self._escapes.begin()
            self._keys.begin()

    def key_of(self, widget: QWidget) -> str:
        """The key that leads to a widget, for a screen reader to tell."""
        return self._keys.key_of(widget) if self._listens else ""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._prepare)
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that nothing else has taken; one that came before keys are listened to begins that, and counts."""
        super().keyPressEvent(event)
        if not (self._listens or self._hidden):
            self._listen()
            self._hear_first(event)

    def _hear_first(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence

        if self._key.key() == QKeySequence(event.keyCombination()):
            self.open_held()
        else:
            self._escapes.eventFilter(self, event)

    def _dismiss(self) -> None:
        """Take away what came up by itself."""
        if self._held is not None:
            self._held.frame.tips.close()

    def _show_languages(self) -> None:
        page = LanguagePage()
        page.chosen.connect(self._speak)
        page.held.connect(self.open_held)
        self.setCentralWidget(page)
        page.arrive()

    def open_held(self, code: str = "") -> None:
        """Turn to the emergency card from whatever shows; `code` is the language unless one was chosen already."""
        if self._hidden:
            return
        if not self._language.chosen:
            self._language.choose_any(code)
        held = self.held
        self._show_frame()
        try:
            held.open()
        except Trouble as fault:
            if self.journey is not None:
                self.journey.complain(fault, can_go_on=True)

    @property
    def held(self) -> Held:
        """The emergency card in its frame; made when it is first wanted, and before all other pages."""
        if self._held is None:
            self._held = self._make_held()
        return self._held

    def hide_all(self) -> None:
        """At once an empty notepad; every answer and every page is gone. What is open in a case desk is saved."""
        if self._hidden:
            return
        self._hidden = True
        if self._listens:
            self._key.setEnabled(False)
        from ui.hide import Notepad

        notepad = Notepad()
        notepad.setAccessibleName(NAME)
        self.setCentralWidget(notepad)
        notepad.show()
        notepad.setFocus()
        notepad.repaint()  # before anything that takes a while
        self._drop_everything()
        QTimer.singleShot(_RINGS_AFTER, self, gc.collect)  # else what holds itself would stay while nobody types

    def closeEvent(self, event: QCloseEvent) -> None:
        self._hidden = True
        self._drop_everything()
        super().closeEvent(event)

    def _drop_everything(self) -> None:
        """Save and lock what is open in a case desk; then drop every answer, and what was copied.

        Each of these is done even if a fault of the program ends another one.
        """
        from contextlib import ExitStack

        from ui.clipboard import wipe_clipboard
        from ui.cover import close_what_is_open

        with ExitStack() as last_first:
            for step in (wipe_clipboard, self._language.forget, self._drop_held, self._drop_journey):
                last_first.callback(step)
            close_what_is_open()
            self._reading.let_go()

    def _drop_journey(self) -> None:
        journey, self._journey = self._journey, None
        if journey is not None:
            journey.save_and_lock()

    def _drop_held(self) -> None:
        held, self._held = self._held, None
        self.cover = None  # goes with the frame
        if held is not None:
            held.forget()
            held.frame.deleteLater()

    def say_fault(self) -> None:
        """A fault of the program itself: one sentence, and a way on."""
        fault = Trouble(mark("The program made a mistake. Your answers are still here; nothing was stored."))
        if self._journey is not None:
            self._show_frame()
            if self.cover is not None:
                self.cover.lift()
            self._journey.complain(fault, can_go_on=True)
        elif not self._hidden:
            self._say_alone(fault)

    def _say_alone(self, fault: Trouble) -> None:
        """Say what went wrong where not even the pages could be made."""
        from ui.pages.notice import NoticePage

        notice = NoticePage(self._language)
        notice.show_fault(fault, can_go_on=False)
        self._held = None  # its frame goes with what showed until now; the key makes it anew
        self.setCentralWidget(notice)

    def _make_journey(self) -> Journey:
        from datetime import date

        from ui.dropped import Dropped
        from ui.journey import Journey

        journey = Journey(self.held.frame, self._language, self._reading, self._today or date.today, self.held)
        journey.begun.connect(self._show_frame)
        if self.findChild(Dropped) is None:
            Dropped(self).file.connect(self._offer)
        if self._remembering is not None:
            journey.start.offer_remembering(self._remembering)
        return journey

    def _renew_journey(self) -> None:
        """Another journey in the same frame; every answer and every page of the last one is gone."""
        if self._journey is not None:
            self._journey.end()
        self._journey = self._make_journey()
        self._journey.prepare()

    def _offer(self, path: Path) -> None:
        """A file was dropped: look at it as newer rules, once a language is chosen and the rules are read.

        Whoever finds the pages covered first takes the cover away, by its button.
        """
        if self._journey is None or (self.cover is not None and self.cover.covers):
            return
        if self._language.chosen and self._journey.interview is not None:
            self._show_frame()
            self._journey.updates.offer(path)

    def _make_held(self) -> Held:
        from ui.frame import Frame
        from ui.held import Held

        frame = Frame(self._language, self._look, self)
        frame.hide()
        frame.top.hide_asked.connect(self.hide_all)
        frame.top.language_chosen.connect(self._speak)
        frame.top.held_key.asked.connect(self.open_held)
        return Held(frame, self._language)

    def _speak(self, code: str) -> None:
        if self.journey is not None:
            self.journey.speak(code)

    def _show_frame(self) -> None:
        if self._held is not None and self.centralWidget() is not self._held.frame:
            self.setCentralWidget(self._held.frame)
            self._held.frame.show()

    def _prepare(self) -> None:
        """Listen to keys, and read the rules while the languages, or the emergency card, are looked at."""
        if self._hidden:
            return
        self._listen()
        self._look.follow_desktop()
        first = self.centralWidget()
        if isinstance(first, LanguagePage):
            first.name_key()
        if self.journey is not None:
            self._keep_watch()  # first, as nothing that goes wrong with the rules may keep it away
            self.journey.prepare()

    def _listen(self) -> None:
        """Hear Esc, Alt and the key of the emergency card from now on."""
        if self._listens:
            return
        from PySide6.QtGui import QKeySequence, QShortcut

        from ui.held_key import KEY_NAME
        from ui.hide import TwoEscapes
        from ui.key_watch import KeyWatch
        from ui.second_click import SecondClick

        self._clicks = SecondClick(self)
        self._clicks.begin()
        self._escapes = TwoEscapes(self)
        self._escapes.pressed.connect(self.hide_all)
        self._escapes.heard.connect(self._dismiss)
        self._escapes.begin()
        self._keys = KeyWatch(self, self._language)
        self._keys.begin()
        self._key = QShortcut(QKeySequence(KEY_NAME), self)
        self._key.setAutoRepeat(False)  # held down, it would have the card read from its beginning again and again
        self._key.activated.connect(self.open_held)
        self._listens = True

    def _keep_watch(self) -> None:
        """From now on pages that nobody looks after are covered, and what is copied does not stay."""
        from ui.clipboard import Copied
        from ui.cover import Cover

        self._copied = Copied(self)
        self.cover = Cover(self.held, self._language, lambda: self._journey, self._renew_journey)
        handle = self.windowHandle()
        if handle is not None:
            self.cover.idle.begin(handle)


def screen_size() -> tuple[int, int]:
    """As much of the screen as is good for reading."""
    screen = QGuiApplication.primaryScreen().availableGeometry()
    return min(1240, screen.width() - 40), min(820, screen.height() - 60)
