"""Run by the interpreter that ships: turns sources into byte code that is never checked against them again.

    byte_code.py FOLDER keep|replace

`keep` puts the code into __pycache__ beside the sources, `replace` in their place. The names that are kept in it are
those below FOLDER, so that nothing of the building machine gets in. One process, one order: the same bytes each time.
"""

import importlib.util
import py_compile
import sys
from pathlib import Path


def main(folder: str, way: str) -> int:
    """Compile every source below a folder; the result is the exit code."""
    root = Path(folder)
    for source in sorted(root.rglob("*.py")):
        target = source.with_suffix(".pyc") if way == "replace" else Path(importlib.util.cache_from_source(str(source)))
        shown = source.relative_to(root).as_posix()
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(str(source), str(target), shown, doraise=True, invalidation_mode=mode)
        if way == "replace":
            source.unlink()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
