"""Compiled catalogues of the texts of the rules: written in one way, and nothing but texts of the rules in them."""

from __future__ import annotations

import gettext
import struct
from collections.abc import Mapping
from io import BytesIO

MAGIC = 0x950412DE
BETWEEN = "\x04"
_HEADER = "Content-Type: text/plain; charset=UTF-8\n"
Texts = Mapping[tuple[str, str], str]


def written_mo(texts: Texts) -> bytes:
    """The catalogue of texts by context and source; the same texts give the same bytes."""
    entries = {f"{context}{BETWEEN}{source}": said for (context, source), said in texts.items()}
    rows = sorted((key.encode(), said.encode()) for key, said in {"": _HEADER, **entries}.items())
    head = struct.calcsize("<7I")
    at = head + 16 * len(rows)
    tables, bodies = [list[bytes](), list[bytes]()], list[bytes]()
    for side in (0, 1):
        for row in rows:
            tables[side].append(struct.pack("<2I", len(row[side]), at))
            bodies.append(row[side] + b"\0")
            at += len(row[side]) + 1
    first = struct.pack("<7I", MAGIC, 0, len(rows), head, head + 8 * len(rows), 0, at)
    return b"".join((first, *tables[0], *tables[1], *bodies))


def read_mo(raw: bytes) -> dict[tuple[str, str], str]:
    """The texts of a catalogue by context and source. Raises ValueError for one that is not as we would write it."""
    try:
        found = gettext.GNUTranslations(BytesIO(raw))
    except (ValueError, LookupError, OSError, struct.error, SyntaxError) as error:
        raise ValueError("not a catalogue") from error
    entries: dict[object, str] = getattr(found, "_catalog")  # noqa: B009 (gettext shows its entries no other way)
    texts: dict[tuple[str, str], str] = {}
    for key, said in entries.items():
        if key == "":
            continue
        context, between, source = str(key).partition(BETWEEN)
        if not between:
            raise ValueError("a text of the program")
        texts[context, source] = said
    if written_mo(texts) != raw:
        raise ValueError("another way of writing")
    return texts
