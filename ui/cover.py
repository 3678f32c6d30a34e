"""The idle lock: after a while without anybody the pages are covered, and a while later the answers are wiped.

What is open in an encrypted file, or in a desk of them, is saved and locked at once instead; its passphrase opens it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolTip

from app.law.stopwatch import steady_seconds, wall_time
from ui.clipboard import wipe_clipboard
from ui.held import Held
from ui.idle import Idle
from ui.journey import Journey
from ui.language import Language
from ui.pages.cover import CoverPage, End
from ui.trail import Trail

COVERED_AFTER, WIPED_AFTER = 10, 15
"""Minutes in which nobody pressed or moved anything."""


class Cover(QObject):
    """Covers the pages of one frame, and shows them again. `renew` makes a new journey and drops the old one's pages.

    While the emergency card shows nothing covers it: it tells nothing of anybody's answers, and may be needed.
    """

    def __init__(
        self, held: Held, language: Language, journey: Callable[[], Journey | None], renew: Callable[[], None],
        *, clock: Callable[[], float] = steady_seconds, now: Callable[[], datetime] = wall_time,
    ) -> None:  # fmt: skip
        super().__init__(held.frame)
        self._held, self._frame, self._language = held, held.frame, language
        self._journey, self._renew, self._now = journey, renew, now
        self._trail = Trail(self._frame)
        self._page: CoverPage | None = None
        self._wipe_at: float | None = None
        self.idle = Idle(self, self.look, clock)
        self.idle.seen.connect(self.look)

    @property
    def page(self) -> CoverPage:
        """The page that covers; made when it is first wanted."""
        if self._page is None:
            self._page = CoverPage(self._language)
            self._page.left.connect(self._leave)
            self._frame.pages.addWidget(self._page)
        return self._page

    def look(self, away: float) -> bool:
        """Nobody has been here for so many seconds: do what is due. Whether anything was."""
        if self._wipe_at is not None:
            due = self.idle.clock() >= self._wipe_at
            if due:
                self.wipe()
            return due
        if away < COVERED_AFTER * 60:
            return False
        if self._lock():
            return True
        if not self._holds_anything():
            return False
        if away >= WIPED_AFTER * 60:
            self.wipe()
        elif not self._card_shows:
            self._cover(WIPED_AFTER * 60 - away)
        else:
            return False
        return True

    def wipe(self) -> None:
        """The answers are gone, and the pages that told them; a page says so, and stays until somebody has seen it."""
        journey = self._journey()
        try:
            if journey is not None:
                journey.save_and_lock()
        finally:
            self._end(WIPED_AFTER, End.WIPED)

    @property
    def covers(self) -> bool:
        """Whether the pages are covered, and the answers still there."""
        return self._wipe_at is not None

    def lift(self) -> None:
        """The pages are not covered any more; how long nobody has been there counts on."""
        self._wipe_at = None

    def _lock(self) -> bool:
        """Lock a case desk or a file of one's own as soon as nobody is there, if nothing is lost by it."""
        journey = self._journey()
        if journey is None or not journey.locks_safely:
            return False
        saved = False
        try:
            saved = journey.save_and_lock()
        finally:
            self._end(COVERED_AFTER, End.SAVED if saved else End.UNSAVED)
        return True

    def _end(self, minutes: int, end: End) -> None:
        self._wipe_at = None
        self.page.show_end(minutes, end)
        self._trail.begin()
        if self._card_shows:
            self._held.lead_back_to(self.page)
        else:
            self._turn()
        self._renew()
        wipe_clipboard()
        self.idle.touch()

    def _cover(self, left: float) -> None:
        """Cover the pages; the answers are wiped after so many seconds more."""
        self._wipe_at = self.idle.clock() + left
        self.page.show_cover(COVERED_AFTER, self._now() + timedelta(seconds=left))
        self._trail.begin()
        self._trail.leave()
        self._turn()
        wipe_clipboard()

    def _turn(self) -> None:
        close_what_is_open()
        self._frame.show_page(self.page, rail=False, back=False, forward=False)

    def _leave(self) -> None:
        """Back to the pages as they were; or, where the answers are gone, to the first page."""
        covered, self._wipe_at = self._wipe_at is not None, None
        self.idle.touch()
        if not (covered and self._trail.back()) and (journey := self._journey()) is not None:
            journey.show_start()

    @property
    def _card_shows(self) -> bool:
        return self._frame.pages.currentWidget() is self._held.page

    def _holds_anything(self) -> bool:
        """Whether anything was answered, or stands in a field."""
        journey, frame = self._journey(), self._frame
        answered = journey is not None and journey.holds_answers()
        return answered or any(
            [field.text() for field in frame.findChildren(QLineEdit)]
            + [field.toPlainText() for field in frame.findChildren(QPlainTextEdit)]
        )


def close_what_is_open() -> None:
    """Close every list and menu that has come up over the window, and every tip."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    QToolTip.hideText()
