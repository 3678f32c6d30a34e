"""What of each wheel the program needs. The rest stays out: other parts of Qt, other languages, tests."""

from __future__ import annotations

from pathlib import PurePosixPath

_QT = ("Core", "Gui", "Widgets", "PrintSupport")
_LANGUAGES = {"root", "en", "en_001", "en_GB", "ru", "kk", "kk_Cyrl"}
_PLUGINS = {
    "windows": {"platforms/qwindows.dll", "platforms/qoffscreen.dll"},
    "linux": {
        "platforms/libqxcb.so", "platforms/libqoffscreen.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so", "printsupport/libcupsprintersupport.so",
    },
}  # fmt: skip
_LIBRARIES = {
    "windows": {f"Qt6{part}.dll" for part in _QT}
    | {"pyside6.abi3.dll", "msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll"},
    "linux": {f"Qt/lib/libQt6{part}.so.6" for part in (*_QT, "DBus", "XcbQpa")}
    | {"Qt/lib/libicudata.so.73", "Qt/lib/libicui18n.so.73", "Qt/lib/libicuuc.so.73"},
}  # fmt: skip
_SHIBOKEN = {"shiboken.pyd", "shiboken6.abi3.dll", "shiboken.abi3.so", "msvcp140.dll"}
_ENDINGS = {"windows": ".pyd", "linux": ".abi3.so"}
_TRANSLATIONS = {f"qtbase_{language}.qm" for language in ("kk", "ru", "en")}
# Wheels and parts of wheels that nothing in the program reads.
_LEFT_OUT = (
    "setuptools", "pkg_resources", "_distutils_hack", "distutils-precedence.pth", "pycparser", "cffi/",
    "babel/messages/", "babel/locale-data/LICENSE", "pydantic/v1/", "pydantic/mypy.py",
    "pydantic/_internal/_git.py", "lxml/includes/", "lxml/isoschematron/", "lxml/objectify", "lxml/html",
    "lxml/sax", "lxml/builder.c", "lxml/cssselect", "lxml/usedoctest", "lxml/doctestcompare",
    "lxml/ElementInclude", "lxml/pyclasslookup", "icalendar/tests/", "icalendar/fuzzing/", "icalendar/cli.py",
    "dateutil/zoneinfo/rebuild.py",
    "docx/templates/default-docx-template/",  # what its default.docx was made of
)  # fmt: skip
_SUFFIXES = (
    ".pyi", ".lib", ".h", ".hpp", ".pxd", ".pxi", ".pyx", ".c", ".typed", ".pdb", ".xsd", ".rng", ".txt", ".md",
)  # fmt: skip


def wanted(name: str, system: str) -> bool:
    """Whether a file of a wheel, by its name in there, goes into the program for "windows" or "linux"."""
    path = PurePosixPath(name)
    top = path.parts[0]
    if name.startswith(_LEFT_OUT) or top.endswith((".dist-info", ".data")):
        return False
    if top == "PySide6":
        return _of_qt(path.relative_to(top), system)
    if top == "shiboken6":
        return path.name.lower() in _SHIBOKEN or path.suffix == ".py" or path.name.startswith("libshiboken6.abi3.so")
    if top == "babel" and "locale-data" in path.parts:
        return path.stem in _LANGUAGES
    if top == "tzdata":
        return _of_zones(path)
    return not name.endswith(_SUFFIXES)


def _of_qt(path: PurePosixPath, system: str) -> bool:
    inner = path.as_posix()
    _, _, plugin = inner.partition("plugins/")
    if plugin:
        return plugin in _PLUGINS[system]
    if path.suffix == ".qm":
        return path.name in _TRANSLATIONS
    if path.suffix == ".py":
        return len(path.parts) == 1 or inner in {"support/__init__.py", "support/deprecated.py"}
    if inner in {f"Qt{part}{_ENDINGS[system]}" for part in _QT}:
        return True
    return inner in _LIBRARIES[system] or path.name.startswith("libpyside6.abi3.so")


def _of_zones(path: PurePosixPath) -> bool:
    """The program reckons in whole days; of the zones only those are read with which the calendar library starts."""
    return path.suffix == ".py" or path.parts[-2:] in {("zoneinfo", "UTC"), ("Asia", "Almaty"), ("Etc", "UTC")}
