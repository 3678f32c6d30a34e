"""Which modules of the standard library go along: none that opens a connection, tests, or serves developers only."""

from __future__ import annotations

NETWORK = frozenset({
    "_socket", "_ssl", "select", "_asyncio", "_overlapped", "_hashlib", "_multiprocessing", "_queue",
    "socket", "ssl", "selectors", "socketserver", "asyncio", "ftplib", "smtplib", "smtpd", "poplib", "imaplib", "nntplib",
    "telnetlib", "http", "xmlrpc", "wsgiref", "webbrowser", "multiprocessing", "asyncore", "asynchat",
    "urllib.request", "urllib.robotparser", "urllib.response",
})  # fmt: skip
_IDLE = frozenset({
    "test", "idlelib", "lib2to3", "tkinter", "turtledemo", "turtle", "ensurepip", "venv", "distutils", "pydoc_data", "pydoc",
    "unittest", "doctest", "pdb", "bdb", "_pyrepl", "curses", "sqlite3", "dbm", "site-packages", "dist-packages",
    "antigravity", "this", "__hello__", "__phello__", "mailbox", "pty", "cProfile", "profile", "pstats", "tabnanny",
    "trace", "timeit", "zipapp", "config-3.11-x86_64-linux-gnu", "_tkinter", "readline", "_curses", "_curses_panel", "_dbm", "_gdbm",
    "cgi", "cgitb", "crypt", "nis", "ossaudiodev", "sndhdr", "imghdr", "pipes", "mailcap", "aifc", "chunk", "sunau", "wave", "uu",
    "xdrlib", "audioop", "modulefinder", "pyclbr", "rlcompleter", "code", "codeop", "cmd", "pydevd", "_sqlite3", "sqlite3",
    "winsound", "_wmi", "_testcapi", "_ctypes_test", "_bootsubprocess", "_distutils_system_mod", "sitecustomize",
    "turtledemo", "_crypt", "termios", "_posixshmem", "mmap", "_curses", "resource_tracker", "_xxsubinterpreters",
    "_xxtestfuzz", "_testbuffer", "_testinternalcapi", "_testimportmultiple", "_testmultiphase", "_testclinic", "xxlimited",
    "xxlimited_35", "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw", "_multibytecodec",
})  # fmt: skip
_STEMS = ("_sysconfigdata_",)
# Parts of modules that stay.
_IDLE_PARTS = ("ctypes/test/", "ctypes/macholib/", "encodings/mac_", "lib-dynload/_test")


def ships(path: str) -> bool:
    """Whether a module of the standard library goes along; `path` is its source or binary, as "xml/dom/__init__.py"."""
    stem = path.removesuffix(".py").split(".cpython-")[0].removesuffix(".pyd")
    dotted = stem.removeprefix("lib-dynload/").replace("/", ".").removesuffix(".__init__")
    top = dotted.partition(".")[0]
    if {dotted, top} & (NETWORK | _IDLE) or path.startswith(_IDLE_PARTS):
        return False
    return not top.startswith(_STEMS)
