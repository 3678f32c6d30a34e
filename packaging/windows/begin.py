"""Where the Windows copy begins: the stand-in for sockets is taken before the program refuses that name."""

import _socket
import runpy

__all__ = ["_socket"]

if __name__ == "__main__":
    runpy.run_module("ui", run_name="__main__", alter_sys=True)
