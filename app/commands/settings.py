"""`quqyq settings`: what is remembered on this computer, and where; `--forget` removes it."""

from __future__ import annotations

import argparse
import sys

from app.commands.call import DONE
from app.settings import forget_settings, read_settings, settings_file
from app.words import Words


def run(options: argparse.Namespace, words: Words) -> int:
    """Tell it, or forget it. Raises Trouble when it cannot be read, or not be removed."""
    path = settings_file()
    if options.forget:
        forget_settings(path)
    kept = read_settings(path)
    if kept is None:
        sys.stdout.write(words.say("Nothing is remembered on this computer.") + "\n")
        return DONE
    sys.stdout.write(words.say("This is remembered, in the file {path}", path=path) + "\n")
    for name, value in kept._asdict().items():
        sys.stdout.write(f"  {name}: {value}\n")
    return DONE
