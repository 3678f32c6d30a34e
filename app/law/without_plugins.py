"""Keep pydantic from looking for plugins.

The search goes through the installed packages' metadata and loads `email` and with it `socket`. This program must be
able to start where no socket module exists at all, so the search is answered before it is asked.
"""

from __future__ import annotations

import sys
from types import ModuleType


def _none() -> tuple[()]:
    return ()


if "pydantic.plugin._loader" not in sys.modules:
    loader = ModuleType("pydantic.plugin._loader")
    vars(loader)["get_plugins"] = _none
    sys.modules[loader.__name__] = loader
