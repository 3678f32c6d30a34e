"""What came with the program, as a version to compare packs with."""

from __future__ import annotations

from datetime import date
from functools import cache

from app.law.rulefile import RuleError, RuleFile
from app.packs.manifest import Kind
from app.packs.names import CONTACTS
from app.packs.versions import is_version
from app.places import RULES
from app.raw import is_list, is_mapping

NOTHING = "0.0"


@cache
def bundled_version(kind: Kind) -> str:
    """The version of the bundled rules; of contacts the day on which the last was checked, "0.0" without any."""
    try:
        data = RuleFile(RULES / ("pack.yaml" if kind == "rules" else CONTACTS)).data
    except RuleError:
        return NOTHING
    if is_mapping(data):
        version = str(data.get("version"))
        return version if is_version(version) else NOTHING
    told: list[object] = [entry.get("checked_on") for entry in data if is_mapping(entry)] if is_list(data) else []
    days = [day for day in told if isinstance(day, date)]  # what is no day is told where contacts are read
    return version_of_day(max(days).isoformat()) if days else NOTHING


def version_of_day(day: str) -> str:
    """A day as YYYY-MM-DD as a version."""
    return ".".join(str(int(part)) for part in day.split("-"))
