"""What goes along: nothing that opens a connection, nothing that is not read, everything that is."""

from __future__ import annotations

import pytest

from installers.contents import wanted
from installers.program import program_files
from installers.stdlib import ships

SYSTEMS = ("windows", "linux")


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt6Network.dll", "PySide6/QtNetwork.pyd", "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so",
        "PySide6/plugins/tls/qschannelbackend.dll", "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/networkinformation/qnetworklistmanager.dll", "PySide6/Qt6WebSockets.dll", "PySide6/QtQml.pyd",
        "PySide6/assistant.exe", "PySide6/QtCore.pyi", "babel/locale-data/de.dat", "lxml/includes/etree_defs.h",
        "cffi/api.py", "pycparser/c_parser.py", "setuptools/__init__.py", "icalendar/tests/test_x.py",
        "babel-2.18.0.dist-info/METADATA", "docx/templates/default-docx-template/word/styles.xml",
        "lxml/builder.cp313-win_amd64.pyd", "lxml/builder.cpython-311-x86_64-linux-gnu.so", "shiboken6/msvcp140_2.dll",
        "PySide6/Qt/lib/libQt6OpenGL.so.6", "PySide6/Qt6OpenGL.dll",
        "PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
    ],
)  # fmt: skip
def test_what_nobody_needs_stays_out(name: str, system: str) -> None:
    assert not wanted(name, system)


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("PySide6/Qt6Core.dll", "windows"), ("PySide6/QtPrintSupport.pyd", "windows"),
        ("PySide6/plugins/platforms/qwindows.dll", "windows"), ("PySide6/translations/qtbase_kk.qm", "windows"),
        ("PySide6/Qt/lib/libQt6DBus.so.6", "linux"), ("PySide6/Qt/plugins/platforms/libqxcb.so", "linux"),
        ("PySide6/libpyside6.abi3.so.6.11", "linux"), ("_cffi_backend.cp313-win_amd64.pyd", "windows"),
        ("babel/locale-data/kk.dat", "linux"), ("shiboken6/msvcp140.dll", "windows"),
        ("PySide6/msvcp140_2.dll", "windows"), ("docx/templates/default.docx", "windows"),
        ("tzdata/zoneinfo/Asia/Almaty", "windows"),
    ],
)  # fmt: skip
def test_what_is_read_goes_along(name: str, system: str) -> None:
    assert wanted(name, system)


@pytest.mark.parametrize(
    "name",
    [
        "socket.py", "ssl.py", "asyncio/__init__.py", "asyncio/events.py", "http/client.py", "urllib/request.py",
        "smtplib.py", "_socket.pyd", "_ssl.pyd", "select.pyd", "ctypes/__init__.py", "_ctypes.pyd",
        "lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", "webbrowser.py", "multiprocessing/connection.py",
        "config-3.11-x86_64-linux-gnu/libpython3.11.so", "unittest/mock.py", "tkinter/__init__.py", "test/test_os.py",
        "_pydecimal.py", "_pyio.py", "_pydatetime.py",
    ],
)  # fmt: skip
def test_no_module_that_opens_a_connection_or_stands_in_for_another_ships(name: str) -> None:
    assert not ships(name)


@pytest.mark.parametrize(
    "name",
    ["os.py", "urllib/parse.py", "urllib/__init__.py", "email/message.py", "json/__init__.py", "zoneinfo/_tzpath.py",
     "_decimal.pyd", "decimal.py", "lib-dynload/_json.cpython-311-x86_64-linux-gnu.so",
     "importlib/metadata/__init__.py", "_sysconfigdata__x86_64-linux-gnu.py", "encodings/utf_8.py", "selectors_not.py"],
)  # fmt: skip
def test_other_modules_do(name: str) -> None:
    assert ships(name)


def test_the_program_goes_along_whole() -> None:
    names = {name for name, _ in program_files()}
    assert {
        "ui/__main__.py", "app/places.py", "rules/pack.yaml", "rules/letters/kk/ground.docx", "ui/fonts/OFL.txt",
        "ui/icons/strokes.json", "app/papers/templates/report.html", "app/law/compact.jsonl",
        "locales/kk/LC_MESSAGES/quqyq.mo",
    } <= names  # fmt: skip
    assert not any(name.endswith((".po", ".pyc", ".pot")) or "tests" in name for name in names)
