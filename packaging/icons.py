"""The signs of the window, taken from Tabler Icons: icons.py take WHEEL | draw.

`take` copies the SVGs that are used out of the package named in requirements-icons.lock, and notes their digests.
`draw` has Qt read the copies and writes what it draws as plain strokes: that file is what the window ships and reads,
so that it needs no reader of SVG. `make icons` does both.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QPainterPath, QTransform
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
COPIES = ROOT / "packaging" / "icons"
DIGESTS = COPIES / "sha256.json"
SHIPPED = ROOT / "ui" / "icons"
STROKES = SHIPPED / "strokes.json"
GRID = 24

# What a sign is called in the window, and which icon it is.
ICONS = {
    "tick": "check", "dash": "minus", "plus": "plus", "differs": "equal-not", "asked": "question-mark",
    "right": "chevron-right", "down": "chevron-down", "menu": "menu-2",
    "ring": "circle", "dot": "circle-dot", "done": "circle-check", "skipped": "circle-minus",
    "warn": "alert-triangle", "fault": "alert-circle", "info": "info-circle", "wait": "hourglass",
    "nothing": "search-off", "half": "contrast", "hide": "eye-off", "search": "search",
    "check": "list-check", "mail": "mail", "help": "lifebuoy", "heart": "heart", "people": "users",
    "calendar": "calendar-event", "decision": "gavel", "cases": "files", "fork": "arrows-split-2",
    "notebook": "notebook", "page": "file-text", "clock": "clock", "words": "vocabulary",
}  # fmt: skip


def copy_of(icon: str) -> Path:
    """Where the copy of an icon lies."""
    return COPIES / f"{icon}.svg"


def digests() -> dict[str, str]:
    """The digest of every copy that lies there."""
    return {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(COPIES.glob("*.svg"))}


def take(wheel: Path) -> None:
    """Copy the icons and their licence out of the package, and drop those that are no longer used."""
    COPIES.mkdir(exist_ok=True)
    SHIPPED.mkdir(exist_ok=True)
    for path in COPIES.glob("*.svg"):
        path.unlink()
    with ZipFile(wheel) as package, ZipFile(io.BytesIO(package.read("tablericons/tablericons.zip"))) as icons:
        for icon in ICONS.values():
            copy_of(icon).write_bytes(icons.read(f"outline/{icon}.svg"))
        licence = next(name for name in package.namelist() if name.endswith("/LICENSE"))
        _, _, of_icons = package.read(licence).decode().partition("The contained Tabler Icons ZIP file")
    (SHIPPED / "LICENSE.txt").write_text("Tabler Icons, https://tabler.io/icons\n\nMIT License\n\n"
                                         + of_icons[of_icons.index("Copyright") :], encoding="utf-8")  # fmt: skip
    DIGESTS.write_text(json.dumps(digests(), indent=1) + "\n", encoding="utf-8")


def strokes() -> dict[str, str]:
    """Every sign as the strokes that Qt draws for its icon: moves, lines and curves on a grid of 24."""
    return {sign: " ".join(_told(path) for path in _drawn(copy_of(icon))) for sign, icon in ICONS.items()}


class _Recorder(QPaintEngine):
    """Takes down the paths that are drawn."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.paths: list[QPainterPath] = []
        self._placed = QTransform()

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self._placed = QTransform(state.transform())

    def drawPath(self, path: QPainterPath) -> None:
        self.paths.append(self._placed.map(path))

    def drawPixmap(self, *_: Any) -> None:
        raise ValueError("A picture inside an icon cannot be told in strokes.")


class _Paper(QPaintDevice):
    """A device of one grid, on which the recorder writes."""

    def __init__(self) -> None:
        super().__init__()
        self.recorder = _Recorder()

    def paintEngine(self) -> QPaintEngine:
        return self.recorder

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kinds = QPaintDevice.PaintDeviceMetric
        known = {
            kinds.PdmWidth: GRID, kinds.PdmHeight: GRID, kinds.PdmDepth: 32, kinds.PdmDevicePixelRatio: 1,
            kinds.PdmDevicePixelRatioScaled: round(QPaintDevice.devicePixelRatioFScale()),
        }  # fmt: skip
        return known.get(metric, 96)


def _drawn(icon: Path) -> list[QPainterPath]:
    paper = _Paper()
    painter = QPainter(paper)
    QSvgRenderer(str(icon)).render(painter, QRectF(0, 0, GRID, GRID))
    painter.end()
    return paper.recorder.paths


def _told(path: QPainterPath) -> str:
    names = {QPainterPath.ElementType.MoveToElement: "M ", QPainterPath.ElementType.LineToElement: "L ",
             QPainterPath.ElementType.CurveToElement: "C "}  # fmt: skip
    parts = [path.elementAt(number) for number in range(path.elementCount())]
    # the stubs do not know the fields of a path's elements
    return " ".join(f"{names.get(part.type, '')}{_short(part.x)} {_short(part.y)}" for part in parts)  # pyright: ignore[reportAttributeAccessIssue]


def _short(number: float) -> str:
    return f"{round(number, 3) + 0.0:g}"


def main(arguments: list[str]) -> int:
    """Run one of the two, and say what it cannot do."""
    match arguments:
        case ["take", wheel]:
            take(Path(wheel))
        case ["draw"]:
            STROKES.write_text(json.dumps(strokes(), indent=0) + "\n", encoding="utf-8")
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
