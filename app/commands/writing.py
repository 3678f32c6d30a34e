"""How a command that writes a file ends: the file, and one line that says so."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.commands.call import DONE
from app.papers.saving import save_whole
from app.words import Words


def write_page(options: argparse.Namespace, html: str, target: Path, words: Words) -> int:
    """Write a page of HTML under the name the person gave: drawn where it ends in .pdf, as it is otherwise.

    Raises Trouble when the file cannot be written.
    """
    if target.suffix == ".pdf":
        options.to_pdf(html, target)
        return say_written(target, words)
    return write_file(html.encode(), target, words)


def write_file(content: bytes, target: Path, words: Words) -> int:
    """Write a file as it is. Raises Trouble when it cannot be written."""
    save_whole(target, content)
    return say_written(target, words)


def say_written(target: Path, words: Words) -> int:
    """Say that it lies there now."""
    sys.stdout.write(words.say("Written: {name}", name=target.name) + "\n")
    return DONE
