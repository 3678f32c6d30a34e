"""A document without traces: no author, no program, no times, whatever a word processor left in it."""

from __future__ import annotations

import re
import zipfile
from html import escape
from io import BytesIO

_TYPES = "[Content_Types].xml"
_THE_SAME_DAY = (1980, 1, 1, 0, 0, 0)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:language>{language}</dc:language></cp:coreProperties>"
)
_TIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/><Relationship Id="rId2" '
    'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
_LEFT_OUT = re.compile(r'<Override [^>]*PartName="/docProps/(?:app|custom)\.xml"[^>]*/>')


def without_traces(document: bytes, title: str = "", language: str = "") -> bytes:
    """The same text with the same looks; of what is told about it only a title and the language are left."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(document)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        kept = [name for name in dict.fromkeys(old.namelist()) if name.startswith("word/")]
        parts: dict[str, str | bytes] = {
            _TYPES: _LEFT_OUT.sub("", old.read(_TYPES).decode(errors="replace")),
            "_rels/.rels": _TIES,
            "docProps/core.xml": _CORE.format(title=escape(title), language=language),
            **{name: old.read(name) for name in kept},
        }
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _THE_SAME_DAY)
            entry.create_system = 0
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
