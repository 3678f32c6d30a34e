"""Keep pydantic from looking for plugins: to be asked for wherever pydantic is imported.

It looks for them when it makes its first schema. The search goes through the installed packages' metadata and loads
`email` and with it `socket`. This program must be able to start where no socket module exists at all, so the search is
answered before it is asked.
"""

from __future__ import annotations

import sys
from types import ModuleType


def keep_plugins_out() -> None:
    """Answer the search with none, unless it was made already."""
    if _LOADER not in sys.modules:
        loader = ModuleType(_LOADER)
        vars(loader)["get_plugins"] = _none
        sys.modules[_LOADER] = loader


def _none() -> tuple[()]:
    return ()


_LOADER = "pydantic.plugin._loader"
