"""Texts as they are compared when somebody looks for words."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Without difference of case, of composition, and of е and ё."""
    return unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
