"""Where the copy for Linux begins: libraries and program lie beside the interpreter, wherever the folder stands."""

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    folder = Path(__file__).resolve().parents[1]
    sys.path += [str(folder / "lib"), str(folder / "program")]
    runpy.run_module("ui", run_name="__main__", alter_sys=True)
