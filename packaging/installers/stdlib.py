"""Which modules of the standard library go along: none that opens a connection, tests, or serves developers only."""

from __future__ import annotations

NETWORK = frozenset({
    "_socket", "_ssl", "select", "_asyncio", "_overlapped", "_hashlib", "_multiprocessing", "_posixshmem", "socket",
    "ssl", "selectors", "socketserver", "asyncio", "asyncore", "asynchat", "multiprocessing", "ftplib", "smtplib",
    "smtpd", "poplib", "imaplib", "nntplib", "telnetlib", "http", "xmlrpc", "wsgiref", "webbrowser",
    "urllib.request", "urllib.robotparser", "urllib.response", "ctypes", "_ctypes",
})  # fmt: skip
"""Whatever opens a connection; with `ctypes`, code that is run here could call the system's own sockets."""
_IDLE = frozenset({
    "test", "idlelib", "lib2to3", "tkinter", "_tkinter", "turtle", "turtledemo", "ensurepip", "venv", "distutils",
    "_distutils_system_mod", "site-packages", "dist-packages", "sitecustomize",
    "_bootsubprocess", "pydoc", "pydoc_data", "unittest", "doctest", "pdb", "bdb", "_pyrepl", "cmd", "code",
    "codeop", "rlcompleter", "readline", "trace", "timeit", "tabnanny", "profile", "cProfile", "pstats",
    "modulefinder", "pyclbr", "zipapp", "antigravity", "this", "__hello__", "__phello__", "curses", "_curses",
    "_curses_panel", "sqlite3", "_sqlite3", "dbm", "_dbm", "_gdbm", "mailbox", "mailcap", "pty", "termios", "pipes",
    "cgi", "cgitb", "crypt", "_crypt", "nis", "ossaudiodev", "sndhdr", "imghdr", "aifc", "chunk", "sunau", "wave",
    "uu", "xdrlib", "audioop", "winsound", "_wmi", "mmap", "_testcapi", "_testbuffer", "_testinternalcapi",
    "_testimportmultiple", "_testmultiphase", "_testclinic", "_ctypes_test", "_xxtestfuzz", "_xxsubinterpreters",
    "xxlimited", "xxlimited_35", "_multibytecodec", "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp",
    "_codecs_kr", "_codecs_tw",
    # what stands in for machine code where that is missing
    "_pydecimal", "_pyio", "_pydatetime", "_lsprof",
})  # fmt: skip
# Parts of modules that stay.
_IDLE_PARTS = ("config-", "encodings/mac_", "lib-dynload/_test")


def ships(path: str) -> bool:
    """Whether a module of the standard library goes along; `path` is its source or binary, as "xml/dom/__init__.py"."""
    stem = path.removesuffix(".py").split(".cpython-")[0].removesuffix(".pyd")
    dotted = stem.removeprefix("lib-dynload/").replace("/", ".").removesuffix(".__init__")
    left_out = NETWORK | _IDLE
    return dotted not in left_out and dotted.partition(".")[0] not in left_out and not path.startswith(_IDLE_PARTS)
