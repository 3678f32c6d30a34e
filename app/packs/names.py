"""The names that a member of a pack can have: a closed list of forms, the same on every system."""

from __future__ import annotations

import re

MANIFEST = "manifest.json"
CONTACTS = "contacts.yaml"
SIGNATURE_ENDING = ".minisig"
CATALOGUE = "locales/{language}/LC_MESSAGES/quqyq.mo"
_STEM = r"(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.)[a-z][a-z0-9_]{0,40}"
_RULES = re.compile(
    rf"rules/(?:(?:grounds|notes|examples|cards)/)?{_STEM}\.yaml|rules/letters/(?:kk|ru|en)/{_STEM}\.docx"
    r"|locales/(?:kk|ru|en)/LC_MESSAGES/quqyq\.mo"
)


def allowed(name: str) -> bool:
    """Whether a member may have this name. Contacts are no part of the rules: they travel in a pack of their own."""
    return name in (MANIFEST, CONTACTS) or is_of_rules(name)


def is_of_rules(name: str) -> bool:
    """Whether this is the name of a file of rules or of a catalogue."""
    return name != f"rules/{CONTACTS}" and _RULES.fullmatch(name) is not None
