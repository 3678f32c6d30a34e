"""What can go wrong with a case file, each in one sentence. None holds an answer; names of files are random."""

from __future__ import annotations

from app.trouble import Trouble
from app.words import mark

CLOSED = mark("It did not open with this passphrase. Check Caps Lock and the language of the keyboard.")
EMPTY = mark("A passphrase is needed. Choose several words that nobody would guess.")
NO_MEMORY = mark("There is not enough free memory to open it. Close other programs and try again.")
UNREADABLE = mark("The file “{name}” could not be read. Check that it is there and that you may read it.")
NO_CASE = mark("The file “{name}” is no case file of this program, or it is damaged from its first line on.")
DAMAGED = mark("The file “{name}” is damaged and cannot be opened. Take it from a copy, if there is one.")
NEWER = mark("The file “{name}” comes from a newer version of the program. Install that version to open it.")
NEWER_INSIDE = mark("This case was saved by a newer version of the program. You can read it here, but not change it.")
OTHER_KEY = mark(
    "The file “{name}” has another passphrase, or it is damaged. Try to take it in with its own passphrase."
)
TOO_LONG = mark("This case is too long to be saved. Shorten its notes.")
UNSURE = mark(
    "The file “{name}” came back from the disk changed, so the earlier one was kept. The disk may be failing."
)
ELSEWHERE = mark("This case is open in another window or on another computer. You can read it here, but not change it.")
NO_WRITING = mark("This place takes no files from you. You can read the case here, but not change it.")
CHANGED = mark("This case was changed elsewhere in the meantime. Save yours as a new case, then compare the two.")
NOT_NOW = mark("This case is open in another window or on another computer. Close it there and try again.")
THERE_ALREADY = mark("There are case files in this folder already. Open them, or choose another folder.")
NOTHING_HERE = mark("There are no case files in this folder. Choose another folder, or start a new one here.")
NO_FOLDER = mark("The folder could not be used. Check that it is there and that you may write in it.")
LOCKED = mark("The case files are locked. Open them with the passphrase.")
TAKEN = mark("There is a file of this name in that folder already. Choose another folder.")
NOT_DELETED = mark("The case could not be deleted. Check that you may write in its folder.")

NOT_GONE = mark(
    "The case is off the list, but its file may still be on the disk. Open the case files again to remove it."
)


class CaseTrouble(Trouble):
    """A case file, or the folder of a desk, that cannot be used as wished."""


def trouble(text: str, name: str = "") -> CaseTrouble:
    """The failure, with the name of the file where the sentence has a place for it."""
    return CaseTrouble(text, name=name) if "{name}" in text else CaseTrouble(text)
