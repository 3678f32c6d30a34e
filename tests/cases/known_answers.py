"""Make the files in `known/` anew: `PYTHONPATH=. python tests/cases/known_answers.py`.

They are kept so that no later version may fail to open them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from other_writer import case_file
from people_with_cases import CASE, PASSPHRASE

from app.cases.form import as_json
from app.cases.passphrase import passphrase_bytes
from app.cases.single import write_single

KNOWN = Path(__file__).parent / "known"
OLDEST: dict[str, Any] = {
    "form": "case", "version": 0, "name": "A-17", "opened": "2025-03-09", "notes": "first form",
    "facts": {"birth_date": "2005-03-01", "marriage": None, "deferred_levels": ["bachelor"]},
    "steps": [["2025-04-01", "call"]],
}  # fmt: skip


def main() -> int:
    """Write every file."""
    passphrase, raw = bytes(passphrase_bytes(PASSPHRASE)), json.loads(as_json(CASE))
    write_single(KNOWN / "by_the_program.note", CASE, passphrase_bytes(PASSPHRASE)).lock()
    (KNOWN / "by_the_program.json").write_bytes(as_json(CASE))
    files = {
        "by_another.note": case_file(raw, passphrase, opslimit=4, mebibytes=48),
        "form_0.note": case_file(OLDEST, passphrase),
        "newer_form.note": case_file({**raw, "version": 2, "colour": "new"}, passphrase),
        "newer_file.note": case_file(raw, passphrase, version=2),
        "costly.note": case_file(raw, passphrase, opslimit=7),
    }
    for name, blob in files.items():
        (KNOWN / name).write_bytes(blob)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
