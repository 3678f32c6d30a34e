"""How languages write dates, lists and numbers, from Babel (Unicode CLDR) into `locales/<language>/forms.json`.

The program reads those three small files; Babel itself, with all the languages of the world, is needed only here.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from babel import Locale

ROOT = Path(__file__).resolve().parents[1]
LOCALES = {"kk": "kk", "ru": "ru", "en": "en_GB"}
_PARTS = {"d": "{day}", "MMMM": "{month}", "y": "{year}"}
_PART = re.compile(r"'([^']*)'|[a-zA-Z]+")
_MONTHS = range(1, 13)


def forms_from_babel(name: str) -> dict[str, Any]:
    """The forms of one locale of Babel. Raises KeyError or ValueError for one that writes otherwise than ours do."""
    locale = Locale.parse(name)
    data: Any = locale._data
    lists = {kind: data["list_patterns"][key] for kind, key in (("and", "standard"), ("or", "or"))}
    for patterns in lists.values():
        if {patterns["start"], patterns["middle"]} != {"{0}, {1}"}:
            raise ValueError(f"{name}: lists are not parted by commas")
    return {
        "date": _PART.sub(lambda part: part[1] or _PARTS[part[0]], locale.date_formats["long"].pattern),
        "months": [data["months"]["format"]["wide"][number] for number in _MONTHS],
        "months_alone": [data["months"]["stand-alone"]["wide"][number] for number in _MONTHS],
        "lists": {kind: {"two": patterns["2"], "last": patterns["end"]} for kind, patterns in lists.items()},
        "thousands": locale.number_symbols["latn"]["group"],
    }


def main() -> int:
    """Write the three files anew."""
    for language, name in LOCALES.items():
        text = json.dumps(forms_from_babel(name), ensure_ascii=False, indent=2)
        (ROOT / "locales" / language / "forms.json").write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
