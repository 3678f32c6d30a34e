"""Why a pack is not taken: a reason that the program can tell apart, and one sentence for people."""

from __future__ import annotations

from typing import Literal, get_args

from app.catalogue import mark
from app.trouble import Trouble

Reason = Literal[
    "unreadable", "too_large", "unsigned", "signature_form", "no_keys", "unknown_key", "wrong_kind", "signature",
    "container", "manifest", "members", "other_rules", "program", "older", "same", "rules", "catalogue", "contacts",
    "nothing_earlier", "kept", "place",
]  # fmt: skip
REASONS: tuple[Reason, ...] = get_args(Reason)

_SAID: dict[Reason, str] = {
    "unreadable": mark("The file “{name}” cannot be read. Check its name and place."),
    "too_large": mark("The file “{name}” is too large to be a pack. Choose the file that you were sent."),
    "unsigned": mark("There is no signature beside the pack. Ask for the file “{name}”, and put both into one folder."),
    "signature_form": mark("The signature is damaged, or of a kind that is not taken. Ask for the two files again."),
    "no_keys": mark(
        "This copy of the program trusts no organisation's key, so it takes no packs. "
        "Ask the organisation itself for a copy that takes them."
    ),
    "unknown_key": mark(
        "This pack is signed with a key that this copy of the program does not trust: {key}. "
        "Ask the organisation itself whether the pack comes from it."
    ),
    "wrong_kind": mark(
        "The key of this pack may not sign a pack of this kind, so it is not taken. "
        "Ask the organisation itself whether the pack comes from it."
    ),
    "signature": mark("The pack or its signature was changed after signing. Ask for the two files again."),
    "container": mark("The pack is signed, but it is not packed as a pack must be. Ask the sender to make it anew."),
    "manifest": mark("The pack is signed, but its list of contents cannot be used. Ask the sender to make it anew."),
    "members": mark(
        "The pack is signed, but what is in it differs from its list of contents: {name}. "
        "Ask the sender to make it anew."
    ),
    "other_rules": mark(
        "The pack holds other rules than this program works with: {name}. Ask for the pack that was made for it."
    ),
    "program": mark(
        "The pack needs version {needed} of the program; this is version {present}. Install the newer program first."
    ),
    "older": mark(
        "The pack is older than what is on this computer already: {offered} against {present}. "
        "It is not taken; ask the sender for the newest one."
    ),
    "same": mark("This version is on this computer already: {present}. There is nothing to install."),
    "rules": mark("The pack is signed, but its rules are not sound. Tell the sender: {fault}"),
    "catalogue": mark(
        "The pack is signed, but its texts in the language “{language}” cannot be used. Ask the sender to make it anew."
    ),
    "contacts": mark("The pack is signed, but its contacts cannot be used. Tell the sender: {fault}"),
    "nothing_earlier": mark("There is nothing earlier on this computer to go back to. What is in use stays in use."),
    "kept": mark("That version is damaged on this computer, or cannot be read. Install its pack once more."),
    "place": mark(
        "The pack could not be stored on this computer; what was installed before stays in use. "
        "Make room on the disk, then try again."
    ),
}


class Refused(Trouble):
    """A pack that is not taken. What is installed stays as it is."""

    def __init__(self, reason: Reason, /, **values: object) -> None:
        super().__init__(_SAID[reason], **values)
        self.reason: Reason = reason
