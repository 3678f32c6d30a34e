"""A calendar file held against RFC 5545, line by line, with nothing of the library that wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator

CALENDAR = ("PRODID", "VERSION")
EVENT = ("SUMMARY", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "DTSTAMP", "UID", "CLASS", "TRANSP")
ALARM = ("ACTION", "DESCRIPTION", "TRIGGER")
ALLOWED = {"VCALENDAR": CALENDAR, "VEVENT": (*EVENT, "DESCRIPTION"), "VALARM": ALARM}
WANTED = {"VCALENDAR": CALENDAR, "VEVENT": EVENT, "VALARM": ALARM}
FORMS = {
    "DTSTART;VALUE=DATE": r"\d{8}",
    "DTEND;VALUE=DATE": r"\d{8}",
    "DTSTAMP": r"\d{8}T000000Z",
    "UID": r"[0-9a-f]{32}",
    "TRIGGER": r"-P\d+DT\d+H|-?PT\d+H",
    "PRODID": r"-//calendar//",
    "VERSION": r"2\.0",
    "CLASS": "PRIVATE",
    "TRANSP": "TRANSPARENT",
    "ACTION": "DISPLAY",
    "SUMMARY": r"(?:[^\\;,\x00-\x1f]|\\[\\;,nN])+",
    "DESCRIPTION": r"(?:[^\\;,\x00-\x1f]|\\[\\;,nN])+",
}


def faults(content: bytes) -> list[str]:
    """What is wrong with a calendar file."""
    found = [*_physical(content)]
    return found or [*_logical(_unfolded(content))]


def _physical(content: bytes) -> Iterator[str]:
    """Lines end with CRLF, have at most 75 octets, and are not folded within a letter."""
    if not content.endswith(b"\r\n"):
        yield "no end of line at the end"
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    for line in lines:
        if b"\n" in line or b"\r" in line:
            yield f"a bare end of line: {line!r}"
        if not 0 < len(line) <= 75:
            yield f"{len(line)} octets: {line!r}"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"folded within a letter: {line!r}"


def _unfolded(content: bytes) -> list[str]:
    return content.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def _logical(lines: list[str]) -> Iterator[str]:
    """Each component has the properties that it must have, once, each in its form, and no others."""
    open_ones: list[tuple[str, list[str]]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            open_ones.append((value, []))
        elif name == "END":
            component, had = open_ones.pop()
            if component != value:
                yield f"{component} ends as {value}"
            yield from (f"{component} without {wanted}" for wanted in WANTED[component] if wanted not in had)
        else:
            component, had = open_ones[-1]
            if name in had or name not in ALLOWED[component]:
                yield f"{name} again, or not allowed, in {component}"
            had.append(name)
            if not re.fullmatch(FORMS.get(name, ""), value):
                yield f"the form of {line!r}"
    if open_ones:
        yield "a component is still open"
