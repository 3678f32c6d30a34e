"""Keep the letters as they are filled now (`make approve`). Read the difference before it is committed."""

from __future__ import annotations

import sys

from people_who_write import APPROVED, CASES, as_kept, kept_file, letter_of

from app.law.load import load_rule_book
from app.papers.letters.letter import TEMPLATES
from app.words import LANGUAGES


def main() -> int:
    """Write every letter of every language that has templates; those that belong to no case are removed."""
    book = load_rule_book()
    written = {
        kept_file(case, language): as_kept(letter_of(book, case, language))
        for language in LANGUAGES
        if (TEMPLATES / language).is_dir()
        for case in CASES
    }
    for old in set(APPROVED.rglob("*.txt")) - written.keys():
        old.unlink()
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(written)} letters kept. Read what changed: git diff tests/letters/approved\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
