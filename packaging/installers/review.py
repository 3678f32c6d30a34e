"""Whether a lawyer has signed all of it. Until then every artefact is called a draft."""

from __future__ import annotations

import subprocess
import sys

from installers.names import ROOT, BuildError

_ASK = """
from app.law.draft import is_draft
from app.law.load import load_rule_book
from app.places import RULES
from app.trouble import Trouble
try:
    print(is_draft(load_rule_book(RULES)))
except Trouble as fault:
    raise SystemExit(fault.sentence())
"""


def is_draft() -> bool:
    """Whether a rule, a card or a letter lacks a sign-off that holds. Raises BuildError for unreadable rules."""
    done = subprocess.run([sys.executable, "-c", _ASK], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.stdout.strip() not in {"True", "False"}:
        raise BuildError(f"The rules cannot be read: {(done.stderr.strip().splitlines() or ['nothing said'])[-1]}")
    return done.stdout.strip() == "True"
