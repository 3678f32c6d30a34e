"""The artefacts that are handed out. `make dist` calls this.

build FOLDER [windows] [linux]   everything, or only that, into FOLDER
bare FOLDER [windows] [linux]    likewise a bare wizard in place of the program: the measure of sizes
sizes FOLDER                     what lies in FOLDER beside that wizard, into tests/bench/sizes.md
check [windows] [linux]          twice, from two checkouts of the last commit; the bytes must be equal
try FOLDER [windows] [linux]     install, use and remove what lies in FOLDER, as a person would
tried                            0 if what they are made of is as it was when they last held
sign FOLDER                      with the keys that the environment names, see packaging/README.md
"""

from __future__ import annotations

import sys
from pathlib import Path

from installers import bare
from installers.building import build, build_twice
from installers.names import BuildError
from installers.signing import sign
from installers.sizes import write_sizes
from installers.tried import keep_tried, was_tried

SYSTEMS = ("windows", "linux")


def main(arguments: list[str]) -> int:
    """Do what was asked; the result is the exit code."""
    try:
        return _do(arguments)
    except BuildError as error:
        print(f"make_dist: {error}", file=sys.stderr)
        return 1


def _do(arguments: list[str]) -> int:
    match arguments:
        case ["build", folder, *systems]:
            build(Path(folder), systems or SYSTEMS)
        case ["bare", folder, *systems]:
            build(Path(folder), systems or SYSTEMS, bare.BARE, bare.WORK)
        case ["sizes", folder]:
            write_sizes(Path(folder))
        case ["check", *systems]:
            return build_twice(systems or SYSTEMS)
        case ["try", folder, *systems]:
            return _try(Path(folder), systems)
        case ["tried"]:
            return 0 if was_tried() else 1
        case ["sign", folder]:
            sign(Path(folder))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def _try(folder: Path, systems: list[str]) -> int:
    from installers.trials import try_all

    code = try_all(folder, systems or SYSTEMS)
    if code == 0 and not systems:
        keep_tried()
    return code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
