"""What the desktop asks for: light or dark, more contrast. And what no desktop has to ask for: that nothing moves."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip


class Desktop(QObject):
    """The wishes of the desktop as they are now; `changed` tells that they are others."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._hints = app.styleHints()
        self._access = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._access.contrastPreferenceChanged.connect(self.changed)

    @property
    def wants_contrast(self) -> bool:
        """Whether it asks for high contrast."""
        return self._access.contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def is_dark(self) -> bool:
        """Whether it is dark itself."""
        return self._hints.colorScheme() == Qt.ColorScheme.Dark


def hold_still(app: QApplication) -> None:
    """Let nothing slide, fade or blink.

    Qt tells of a wish for reduced motion only from 6.12 on. As nothing here needs motion, that wish is met for all.
    """
    for effect in _EFFECTS:
        app.setEffectEnabled(effect, False)
    app.setCursorFlashTime(0)
