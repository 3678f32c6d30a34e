"""Check this program, in words: whether every file is as it was handed out, and which are not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.integrity import Checked
from app.words import Words

_MOST_NAMED = 20
_GROUP = 4
_SHOWN = 32


class FilesView(NamedTuple):
    """Files of one kind, by name; `rest` tells how many more there are."""

    title: str
    names: tuple[str, ...]
    rest: str


class IntegrityView(NamedTuple):
    """What came out in one sentence, whether that is bad, the files that differ, and the list's own fingerprint."""

    title: str
    result: str
    bad: bool
    lines: tuple[str, ...]
    files: tuple[FilesView, ...]
    fingerprint: str


def integrity_view(found: Checked | None, words: Words) -> IntegrityView:
    """What was found; None for a copy that came without a list."""
    title = words.say("Check this program")
    if found is None:
        text = words.say("This copy came without a list of its files, so it cannot be checked.")
        return IntegrityView(title, text, bad=False, lines=(), files=(), fingerprint="")
    return IntegrityView(
        title=title,
        result=_result(found, words),
        bad=not found.whole,
        lines=tuple(_lines(found, words)),
        files=tuple(view for view in _files(found, words) if view.names),
        fingerprint=_grouped(found.fingerprint),
    )


def _result(found: Checked, words: Words) -> str:
    if found.whole:
        return words.count("{n} file was checked. It is as it was handed out.",
                           "{n} files were checked. All are as they were handed out.", found.listed)  # fmt: skip
    return words.say(
        "The program is not as it was handed out. Do not use this copy; install it again from one you trust."
    )


def _lines(found: Checked, words: Words) -> Iterator[str]:
    if found.whole:
        yield words.say(
            "This is the fingerprint of the list. The organisation you have the program from can tell you its own."
        )
        yield words.say("If the two are the same, nobody has changed the list either.")


def _files(found: Checked, words: Words) -> Iterator[FilesView]:
    yield _named(words.say("Missing"), found.missing, words)
    yield _named(words.say("Changed"), found.changed, words)
    yield _named(words.say("Did not come with the program"), found.added, words)


def _named(title: str, names: tuple[str, ...], words: Words) -> FilesView:
    left = len(names) - _MOST_NAMED
    rest = words.count("and {n} more file", "and {n} more files", left) if left > 0 else ""
    return FilesView(title, names[:_MOST_NAMED], rest)


def _grouped(fingerprint: str) -> str:
    """Short enough to be compared by eye, in groups of four."""
    shown = fingerprint[:_SHOWN]
    return " ".join(shown[at : at + _GROUP] for at in range(0, len(shown), _GROUP))
