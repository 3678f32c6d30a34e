"""`quqyq pack …`: packs of rules are made, signed, checked, installed, compared and taken back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from app.commands.call import DONE
from app.commands.passphrase import ask_passphrase
from app.comparison import SIGNS
from app.packs.building import build_contacts, build_rules
from app.packs.difference import Edition, differences
from app.packs.home import data_folder
from app.packs.in_force import in_force
from app.packs.installing import Installer
from app.packs.manifest import Kind
from app.packs.minisign import PublicKey, read_public_key
from app.packs.opening import Pack, open_pack, trust_in
from app.packs.signing import sign_file, write_pair
from app.packs.trust import pinned
from app.papers.saving import save_whole
from app.trouble import Trouble
from app.views.beside import beside
from app.views.pack import differences_view, pack_view
from app.views.updates import row_text
from app.words import Words, mark


def run(options: argparse.Namespace, words: Words) -> int:
    """The command that was chosen. Raises Trouble for what cannot be used; then nothing has changed."""
    done = {
        "build": _build, "key": _key, "sign": _sign, "verify": _verify, "install": _install, "list": _list,
        "rollback": _roll_back, "diff": _diff,
    }[options.pack_command](options, words)  # fmt: skip
    sys.stdout.write("\n".join(done) + "\n")
    return DONE


def _build(options: argparse.Namespace, words: Words) -> Iterable[str]:
    target = Path(options.output)
    if options.contacts:
        save_whole(target, build_contacts(Path(options.folder or in_force().contacts), options.version))
    else:
        folder = Path(options.folder) if options.folder else in_force().rules
        data = build_rules(folder)
        _refuse_unsound(folder)
        save_whole(target, data)
    return [_written(target, words)]


def _refuse_unsound(folder: Path) -> None:
    """No pack is made that nobody could install."""
    from app.law.load import load_rule_book
    from app.law.soundness import check_rules
    from app.papers.letters.checking import check_letters

    book = load_rule_book(folder)
    faults = [*check_rules(book, folder), *check_letters(book, folder)]
    if faults:
        raise Trouble(
            mark("The rules are not sound, so no pack was made. “quqyq rules check” tells everything; first: {fault}"),
            fault=faults[0],
        )


def _key(options: argparse.Namespace, words: Words) -> Iterable[str]:
    passphrase = b"" if options.open else ask_passphrase(words, twice=True)
    secret, public = write_pair(Path(options.output), passphrase)
    yield words.say("Keep secret, in two places: {name}", name=secret.name)
    yield words.say("Give to those who build the program: {name}", name=public.name)


def _sign(options: argparse.Namespace, words: Words) -> Iterable[str]:
    signed = sign_file(Path(options.file), Path(options.key), lambda: ask_passphrase(words))
    return [_written(signed, words)]


def _verify(options: argparse.Namespace, words: Words) -> Iterable[str]:
    pack = open_pack(Path(options.file), trust_in(_public_key(Path(options.key)), ""))
    return [words.say("The signature and all hashes are right."), *_about(pack, words)]


def _install(options: argparse.Namespace, words: Words) -> Iterable[str]:
    pack = Installer(data_folder()).install(Path(options.file))
    return [words.say("Installed, and used from now on."), *_about(pack, words)]


def _list(_: argparse.Namespace, words: Words) -> Iterable[str]:
    installer = Installer(data_folder())
    kinds: tuple[tuple[Kind, str], ...] = (("rules", words.say("Rules")), ("contacts", words.say("Contacts")))
    for kind, title in kinds:
        yield title
        for row in installer.rows(kind):
            yield f"{'*' if row.used else ' '} {row_text(row, words)}"


def _roll_back(options: argparse.Namespace, words: Words) -> Iterable[str]:
    row = Installer(data_folder()).roll_back("contacts" if options.contacts else "rules", options.version)
    return [words.say("Used from now on: {what}", what=row_text(row, words))]


def _diff(options: argparse.Namespace, words: Words) -> Iterable[str]:
    from app.packs.editions import edition_in, edition_of

    new, old = Path(options.new), edition_of(Path(options.old) if options.old else None)
    if new.is_dir():
        return _differences(old, edition_of(new), words)
    trust = trust_in(_public_key(Path(options.key)), "") if options.key else pinned()
    with edition_in(open_pack(new, trust)) as edition:
        return _differences(old, edition, words)


def _differences(old: Edition, new: Edition, words: Words) -> list[str]:
    view = differences_view(differences(old, new), old, new, words.language)
    lines = [view.alike] if view.alike else []
    for group in view.groups:
        lines.append(group.title)
        for row in group.differences:
            said = words.say("{label}: {answer}", label=row.change_text, answer=row.title)
            lines.append(f"  {SIGNS[row.change]} {beside(words, said, row.norm)}")
    return [*lines, view.others] if view.others else lines


def _about(pack: Pack, words: Words) -> list[str]:
    return list(pack_view(pack, words).lines)


def _written(target: Path, words: Words) -> str:
    return words.say("Written: {name}", name=target.name)


def _public_key(path: Path) -> PublicKey:
    try:
        return read_public_key(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise Trouble(
            mark("The file “{name}” is not a public key. Choose the one whose name ends in “.pub”."), name=path.name
        ) from error
