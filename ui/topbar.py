"""The top bar: the name, the languages, the text size, the theme, the key to the emergency card, and Hide."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu

from app.words import LANGUAGES, NAMES
from ui.beside import Edges
from ui.held_key import HeldKey
from ui.language import Language
from ui.rows import Button
from ui.sign_button import SignButton, WordButton
from ui.spacing import HAIR, NEAR, PART
from ui.text_size import STEPS, larger, smaller
from ui.theme import CHOICES, NAME, Look


class TopBar(QFrame):
    """Always there, except on the very first page. In a narrow window the words become short."""

    language_chosen = Signal(str)
    hide_asked = Signal()

    def __init__(self, language: Language, look: Look) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self._language, self._look = language, look
        self._narrow = False
        self.sections = SignButton("menu")
        self._name = QLabel(NAME)
        self._name.setProperty("look", "third")
        self.languages = {code: self._language_button(code) for code in LANGUAGES}
        self.smaller, self.larger = Button("bar"), Button("bar")
        self.theme, self.held_key, self.hide_button = SignButton("half"), HeldKey(), WordButton("hide", "hide")
        self.smaller.fixed_key, self.larger.fixed_key = "-", "+"
        self._themes = self._theme_menu()
        self._lay_out()
        self.smaller.clicked.connect(lambda: look.resize_text(smaller(look.percent)))
        self.larger.clicked.connect(lambda: look.resize_text(larger(look.percent)))
        self.hide_button.clicked.connect(self.hide_asked)
        look.changed.connect(self._show_look)
        self.retranslate()
        self._show_look()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        words = self._language.words
        for code, button in self.languages.items():
            button.setText(NAMES[code][:3] if self._narrow else NAMES[code])
            button.setAccessibleName(NAMES[code])
            button.setChecked(self._language.chosen and words.language == code)
        self.smaller.setText(words.say("A−"))
        self.larger.setText(words.say("A+"))
        self.smaller.setAccessibleName(words.say("Smaller text"))
        self.larger.setAccessibleName(words.say("Larger text"))
        self.sections.name(words.say("Sections"))
        self.theme.name(words.say("Colours"), wide=not self._narrow)
        self.held_key.show_words(words)
        self.hide_button.setText(words.say("Hide"))
        self.hide_button.setAccessibleDescription(
            words.say("An empty notepad appears at once and your answers are wiped. Pressing Esc twice does the same.")
        )
        self._word_themes()

    def minimumSizeHint(self) -> QSize:
        """The wide form keeps no window wide: before it has no room any more, the narrow one is taken."""
        least = super().minimumSizeHint()
        return least if self._narrow else QSize(0, least.height())

    def set_narrow(self, narrow: bool) -> None:
        """Take the short form, in which a menu of the sections stands here."""
        self._narrow = narrow
        self._name.setVisible(not narrow)
        self.hide_button.show_bare(narrow)
        self.held_key.show_word(not narrow)
        self.retranslate()

    def _word_themes(self) -> None:
        words = self._language.words
        said = (
            words.say("As the system has it"),
            words.say("Light colours"),
            words.say("Dark colours"),
            words.say("High contrast"),
        )
        for action, text in zip(self._themes, said, strict=True):
            action.setText(text)

    def _language_button(self, code: str) -> Button:
        button = Button("bar")
        button.setCheckable(True)
        button.spoken_role = QAccessible.Role.RadioButton
        button.fixed_key = str(LANGUAGES.index(code) + 1)
        button.clicked.connect(lambda: self.language_chosen.emit(code))
        button.clicked.connect(self.retranslate)
        return button

    def _theme_menu(self) -> list[QAction]:
        menu, group = QMenu(self), QActionGroup(self)
        for choice in CHOICES:
            action = menu.addAction(choice)
            action.setCheckable(True)
            action.setData(choice)
            group.addAction(action)
        group.triggered.connect(lambda action: self._look.choose(action.data()))
        self.theme.setMenu(menu)
        return menu.actions()

    def _show_look(self) -> None:
        can_shrink, can_grow = self._look.percent > STEPS[0], self._look.percent < STEPS[-1]
        for button, can, other in ((self.smaller, can_shrink, self.larger), (self.larger, can_grow, self.smaller)):
            if not can and button.hasFocus():  # else the focus goes on to the colours, and the next key opens them
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(can)
        for action in self._themes:
            action.setChecked(action.data() == self._look.choice)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(PART, NEAR, PART, NEAR)
        row.setSpacing(HAIR)
        row.addWidget(self.sections)
        row.addWidget(self._name)
        row.addStretch(1)
        marks = (self.smaller, self.larger, self.theme, self.held_key)
        for button in (*self.languages.values(), *marks, self.hide_button):
            row.addWidget(button)
        self.edges = Edges(row)
