"""The language in which the window speaks. Switching it re-words every open page at once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QObject, QTranslator, Signal

from app.words import LANGUAGES, CatalogueError, Words, source_words, words_for

if TYPE_CHECKING:
    from app.law.terms import TermFinder, Terms


class Language(QObject):
    """Holds the words in force. Before a language is chosen these are the English source texts.

    `terms` are the words of the law that are explained, once the rules are read.
    """

    changed = Signal()

    def __init__(self, find: Callable[[str], Words] = words_for) -> None:
        super().__init__()
        self._find = find
        self._qt = QTranslator(self)
        self.words = source_words()
        self.chosen = False
        self._others: dict[str, Words] = {}
        self.terms: Terms | None = None

    def term_finder(self) -> TermFinder | None:
        """What finds words of the law in texts of this language; none before the rules are read."""
        return self.terms.finder(self.words.language) if self.terms else None

    def words_in(self, code: str) -> Words:
        """The words of a language that a paper is in. Raises CatalogueError when they cannot be read."""
        if code == self.words.language:
            return self.words
        if code not in self._others:
            self._others[code] = self._find(code)
        return self._others[code]

    def forget(self) -> None:
        """Drop every remembered text: some of them tell a person's answers."""
        self.words.forget()
        self._others.clear()
        if self.terms:
            self.terms.forget()

    def choose(self, code: str) -> None:
        """Speak this language from now on.

        Raises CatalogueError when its texts cannot be read. Nothing changes then, unless those of before cannot be read
        any more either: the source texts stand in for them.
        """
        self._take_up(code)
        self.chosen = True
        self._translate_qt(code)
        QCoreApplication.sendEvent(_app(), QtCore.QEvent(QtCore.QEvent.Type.LanguageChange))
        self.changed.emit()

    def choose_any(self, code: str = "") -> None:
        """Speak this language, or else the first whose texts can be read; without any the source texts stay."""
        for one in (code, *LANGUAGES):
            with suppress(CatalogueError):
                if one:
                    self.choose(one)
                    return

    def renew(self, terms: Terms) -> None:
        """Other rules are in use: their words and their terms, in the same language."""
        self.terms = terms
        self._others.clear()
        if self.chosen:
            self.choose(self.words.language)

    def _take_up(self, code: str) -> None:
        """The words of a language. Those of before go first, so that two are never in memory."""
        before, self.words = self.words.language, source_words()
        try:
            self.words = self._find(code)
        except CatalogueError:
            if self.chosen:
                with suppress(CatalogueError):
                    self.words = self._find(before)
            raise

    def _translate_qt(self, code: str) -> None:
        """Qt's own few words, such as the menu of a text field."""
        _app().removeTranslator(self._qt)
        if self._qt.load(f"qtbase_{code}", _qt_texts()):
            _app().installTranslator(self._qt)


def _qt_texts() -> str:
    """The folder of Qt's own translations."""
    about = QtCore.QLibraryInfo
    return about.path(about.LibraryPath.TranslationsPath)


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 (a language without a program would be a fault of ours)
    return app
