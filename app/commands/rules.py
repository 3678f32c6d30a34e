"""`quqyq rules …`: whether a folder of rules is sound."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.commands.call import DONE, FAULTS, complain
from app.commands.rule_book import run as write_book
from app.law.load import load_rule_book
from app.law.soundness import check_rules
from app.packs.authoring import bring_up, copy_rules
from app.packs.in_force import in_force
from app.papers.letters.checking import check_letters
from app.places import TRANSLATIONS
from app.words import Words


def run(options: argparse.Namespace, words: Words) -> int:
    """The command that was chosen. Raises Trouble for a folder that cannot be used at all."""
    return {"check": _check, "book": write_book, "copy": _copy, "words": _words, "preview": _preview}[
        options.rules_command
    ](options, words)


def _copy(options: argparse.Namespace, words: Words) -> int:
    copy_rules(Path(options.folder))
    sys.stdout.write(words.say("Copied to {name}", name=options.folder) + "\n")
    return DONE


def _words(options: argparse.Namespace, words: Words) -> int:
    for language, n in bring_up(Path(options.folder)).items():
        left = words.count("{n} text to translate", "{n} texts to translate", n)
        sys.stdout.write(words.say("{name}: {what}", name=f"{TRANSLATIONS}/{language}.po", what=left) + "\n")
    return DONE


def _preview(options: argparse.Namespace, words: Words) -> int:
    code: int = options.preview(Path(options.folder), words.language)
    return code


def _check(options: argparse.Namespace, words: Words) -> int:
    folder = Path(options.folder) if options.folder else in_force().rules
    book = load_rule_book(folder)
    faults = [*check_rules(book, folder), *check_letters(book, folder)]
    for fault in faults:
        complain(fault.sentence(words))
    sys.stdout.write(_summary(len(book.rules), len(book.library.notes), len(faults), words) + "\n")
    proved = _prove(folder, words) if options.prove else True
    return FAULTS if faults or not proved else DONE


def _prove(folder: Path, words: Words) -> bool:
    """Whether every property was proved; each is told in a line as it comes. Raises Trouble without the solver."""
    from app.law.proofs.run import prove_folder

    proved = True
    for outcome in prove_folder(folder):
        sys.stdout.write("\n".join(outcome.lines(words)) + "\n")
        sys.stdout.flush()
        proved = proved and not outcome.refuted
    return proved


def _summary(rules: int, notes: int, faults: int, words: Words) -> str:
    told = [words.count("{n} rule", "{n} rules", rules), words.count("{n} note", "{n} notes", notes)]
    found = words.count("{n} fault", "{n} faults", faults) if faults else words.say("no fault")
    return words.say("{parts}: {found}.", parts=words.join(told), found=found)
