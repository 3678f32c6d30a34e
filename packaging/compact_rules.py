"""The rules in their compact form, which the program reads in place of their files. Part of installing.

Usage: compact_rules.py
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app.law.compact import COMPACT
from app.law.compacting import compact_form
from app.law.rulefile import RuleError
from app.places import RULES


def main() -> int:
    """Write the file anew. Rules that cannot be used are told in a sentence; the exit code is then 1."""
    COMPACT.unlink(missing_ok=True)
    try:
        COMPACT.write_bytes(compact_form(RULES))
    except RuleError as fault:
        print(fault.sentence(), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
