"""The artefacts that are handed out: make_dist.py windows|... (`make dist` calls it)."""
from __future__ import annotations
import sys, time
from pathlib import Path
from installers.names import *
from installers.windows import lay_out
t=time.time()
lay_out(ROOT/"build"/"dist"/"windows"/"Quqyq", ROOT/"build"/"dist"/"work", Names(version(), True))
print(time.time()-t)
