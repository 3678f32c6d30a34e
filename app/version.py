"""Which version of the program this is. The same stands in `pyproject.toml`; a test holds the two together."""

from __future__ import annotations

VERSION = "0.1.0"
