"""Whether Windows asks for high contrast, as its registry tells: so the first page need not wait for Qt's answer.

To ask Qt takes 15 ms and more, for all its enumerations come along; what it says then counts, here and elsewhere.
"""

from __future__ import annotations

import sys
from contextlib import suppress

_KEY, _NAME, _ON = r"Control Panel\Accessibility\HighContrast", "Flags", 1


def seems_to_want_contrast() -> bool:
    """Whether high contrast is on; False on any other system, and where the registry does not tell."""
    if sys.platform == "win32":
        import winreg

        with suppress(OSError, ValueError, TypeError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
            return bool(int(winreg.QueryValueEx(key, _NAME)[0]) & _ON)
    return False
