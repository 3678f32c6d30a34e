"""Installing a pack, and going back to an earlier one. Whatever goes wrong, what was used before stays in use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.packs.bundled import bundled_version
from app.packs.in_force import look_again
from app.packs.manifest import Kind
from app.packs.opening import Pack, open_pack
from app.packs.refusal import Refused
from app.packs.store import Store, name_for
from app.packs.trust import Trust, pinned
from app.packs.validating import check_needs, check_pack
from app.packs.versions import ordered

Check = Callable[[Pack, Path], None]


@dataclass(frozen=True, slots=True)
class Row:
    """What can be used on this computer: a version, and whether it is. `folder` is None for what came along."""

    version: str
    used: bool
    folder: Path | None = None


class Installer:
    """Works in one person's folder. `trust` are the keys that count, those of the build if left out."""

    def __init__(self, home: Path, trust: Trust | None = None, check: Check = check_pack) -> None:
        self._home, self._check = home, check
        self.trust = pinned() if trust is None else trust

    def open(self, path: Path) -> Pack:
        """A pack that could be installed as far as signature, hashes and version go. Raises Refused."""
        pack = open_pack(path, self.trust)
        check_needs(pack.manifest)
        self._check_newer(pack)
        return pack

    def install(self, path: Path) -> Pack:
        """Install a pack from a file and use it from now on. Raises Refused, and then nothing has changed."""
        pack = self.open(path)
        store = self._store(pack.manifest.kind)
        store.clean()
        with store.laid_out(pack) as folder:
            self._check(pack, folder)
            store.keep(folder, name_for(pack))
            store.use(name_for(pack))
        store.clean()
        look_again()
        return pack

    def rows(self, kind: Kind) -> list[Row]:
        """Everything that can be used, the newest first."""
        store = self._store(kind)
        chosen = store.chosen().folder
        rows = [Row(kept.version, kept.folder == chosen, kept.folder) for kept in store.kept()]
        rows.append(Row(bundled_version(kind), chosen is None))
        return sorted(rows, key=lambda row: ordered(row.version), reverse=True)

    def earlier(self, kind: Kind) -> Row | None:
        """What would be gone back to: the newest that is older than what is used; None if there is nothing."""
        rows = self.rows(kind)
        used = next(index for index, row in enumerate(rows) if row.used)
        return rows[used + 1] if used + 1 < len(rows) else None

    def roll_back(self, kind: Kind, version: str | None = None) -> Row:
        """Go back to the earlier rules, or to this version, which was once installed here or came with the program.

        Raises Refused when there are none, or when they are not whole any more; then nothing has changed.
        """
        row = self.earlier(kind) if version is None else self._named(kind, version)
        if row is None:
            raise Refused("nothing_earlier")
        store = self._store(kind)
        if row.folder is not None:
            check_needs(store.read(row.folder).manifest)
        store.use(row.folder.name if row.folder else "")
        look_again()
        return row

    def _named(self, kind: Kind, version: str) -> Row | None:
        return next((row for row in self.rows(kind) if row.version == version), None)

    def _check_newer(self, pack: Pack) -> None:
        """Newer than everything that was ever used here, but for the newest itself if it is not in use or damaged."""
        kind, offered = pack.manifest.kind, pack.manifest.version
        store, name = self._store(kind), name_for(pack)
        present = [bundled_version(kind), *(kept.version for kept in store.kept())]
        newest = max(present, key=ordered)
        if ordered(offered) > ordered(newest):
            return
        if ordered(offered) < ordered(newest):
            raise Refused("older", offered=offered, present=newest)
        chosen = store.chosen().folder
        if (store.folder / name).is_dir() and (chosen is None or chosen.name != name):
            return
        raise Refused("same", present=newest)

    def _store(self, kind: Kind) -> Store:
        return Store(self._home, kind, self.trust)
