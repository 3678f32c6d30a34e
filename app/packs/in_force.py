"""Which rules the program works with: those installed last, if they are whole and still trusted, else its own.

Asked on the way to the very first page, so where nothing was ever installed only one file is looked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.packs.home import data_folder, pointer
from app.places import LOCALES, RULES

if TYPE_CHECKING:
    from app.packs.manifest import Kind, Manifest
    from app.trouble import Trouble

_OVERLAY = "overlay.txt"


class InForce(NamedTuple):
    """The folders to read from, and what is to be said of them.

    `pack` and `contacts_pack` are what was installed, None for what came with the program; `faults` tell in a
    sentence each what was installed and cannot be used.
    """

    rules: Path = RULES
    locales: Path = LOCALES
    contacts: Path = RULES / "contacts.yaml"
    pack: Manifest | None = None
    contacts_pack: Manifest | None = None
    faults: tuple[Trouble, ...] = ()


_known: dict[Path, InForce] = {}


def in_force(home: Path | None = None) -> InForce:
    """What is in force now for the person who runs the program; looked up once, until `look_again`."""
    home = home or data_folder()
    if home not in _known:
        _known[home] = _found(home)
    return _known[home]


def look_again() -> None:
    """Something was installed or taken back: look it up anew."""
    _known.clear()


def contacts_of(folder: Path) -> Path:
    """The contacts that go with a folder of rules: those in force for the rules in force and for every pack."""
    force = in_force()
    if folder == force.rules or (folder.parent / "manifest.json").is_file():
        return force.contacts
    return folder / "contacts.yaml"


def overlay_of(folder: Path) -> Path:
    """What is left out beside a folder of rules: for those in force and for every pack, as this copy was built."""
    packed = (folder.parent / "manifest.json").is_file()
    return (RULES if packed or folder == in_force().rules else folder) / _OVERLAY


def fall_back(kind: Kind, fault: Trouble) -> None:
    """What is in force of a kind cannot be used after all: what came with the program is, and it is said why."""
    own, force = InForce(), in_force()
    if kind == "rules":
        given = force._replace(rules=own.rules, locales=own.locales, pack=None)
    else:
        given = force._replace(contacts=own.contacts, contacts_pack=None)
    _known[data_folder()] = given._replace(faults=(*force.faults, fault))


def _found(home: Path) -> InForce:
    found = InForce()
    if _is_file(pointer(home, "rules")):
        found = _with_rules(found, home)
    if _is_file(pointer(home, "contacts")):
        found = _with_contacts(found, home)
    return found


def _with_rules(found: InForce, home: Path) -> InForce:
    from app.packs.store import Store

    chosen = Store(home, "rules").chosen()
    if chosen.folder is None or chosen.pack is None:
        return found._replace(faults=(*found.faults, *chosen.faults))
    return found._replace(rules=chosen.folder / "rules", locales=chosen.folder / "locales", pack=chosen.pack.manifest
    )  # fmt: skip


def _with_contacts(found: InForce, home: Path) -> InForce:
    from app.packs.store import Store

    chosen = Store(home, "contacts").chosen()
    if chosen.folder is None or chosen.pack is None:
        return found._replace(faults=(*found.faults, *chosen.faults))
    return found._replace(contacts=chosen.folder / "contacts.yaml", contacts_pack=chosen.pack.manifest)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
