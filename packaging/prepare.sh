#!/bin/sh
# Find what the machine itself lacks for running (run) or checking (test) the program, or for building and trying its
# installers (dist: on Debian 12 only).
#
#   packaging/prepare.sh run|test|dist
#
# On Debian and its relatives, root gets what is missing installed; anyone else is told the one command that does it
# (exit code 1). On other systems it says what is needed and goes on. With everything there it is done at once.
set -eu

purpose=${1:-run}
case $purpose in run | test | dist) ;; *)
    echo "usage: packaging/prepare.sh run|test|dist" >&2
    exit 2
    ;;
esac
python=${PYTHON:-python3}
missing=

need() { # need PACKAGE
    case " $missing " in *" $1 "*) ;; *) missing="$missing $1" ;; esac
}

need_command() { # need_command COMMAND PACKAGE
    command -v "$1" >/dev/null 2>&1 || need "$2"
}

# The libraries that Qt's core, its widgets and its X11 window need, and the Debian packages that bring them.
qt_libraries="
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libgthread-2.0.so.0 libglib2.0-0
libstdc++.so.6 libstdc++6
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libz.so.1 zlib1g
libzstd.so.1 libzstd1
"

need_qt_libraries() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | awk '{ printf " %s ", $1 }')
    [ -n "$known" ] || return 0
    # shellcheck disable=SC2086 # the table is meant to fall apart into words
    set -- $qt_libraries
    while [ $# -gt 1 ]; do
        case $known in *" $1 "*) ;; *) need "$2" ;; esac
        shift 2
    done
}

# A machine without any font shows boxes; this one has every Kazakh letter.
need_font() {
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" \
        "${HOME:-/nonexistent}/.local/share/fonts"; do
        [ -d "$folder" ] || continue
        [ -z "$(find "$folder" \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print 2>/dev/null | head -n 1)" ] ||
            return 0
    done
    need fonts-dejavu-core
}

# Without it Qt never asks for printers, and the tests could not see how it does.
need_print_library() {
    case $(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) in *libcups.so.2*) ;; *) need libcups2 ;; esac
}

# What a screen reader speaks to, and the system's Python with the bindings that the tests speak to it with.
need_screen_reader_bus() {
    need_command dbus-daemon dbus-daemon
    need_command setpriv util-linux
    [ -x /usr/libexec/at-spi-bus-launcher ] || [ -x /usr/lib/at-spi2-core/at-spi-bus-launcher ] || need at-spi2-core
    /usr/bin/python3 -c 'import gi' 2>/dev/null || need python3-gi
}

# What lays out, packs and signs the artefacts, and what they are tried with. Wine is 64-bit only.
need_builders() {
    need_command makensis nsis
    [ -x /usr/lib/wine/wine64 ] || need wine64
    need_command x86_64-w64-mingw32-gcc-win32 gcc-mingw-w64-x86-64-win32
    need_command x86_64-w64-mingw32-windres binutils-mingw-w64-x86-64
    need_command strip binutils
    need_command osslsigncode osslsigncode
    need_command minisign minisign
    need_command Xvfb xvfb
    need_command git git
    [ -x /usr/bin/python3.11 ] || need python3.11-minimal
    [ -e /usr/lib/python3.11/json/__init__.py ] || need libpython3.11-stdlib
    need_command debootstrap debootstrap
    need_command lintian lintian
    need_command appstreamcli appstream
    need_command desktop-file-validate desktop-file-utils
    need_command man man-db
    need_command unshare util-linux
}

"$python" -c 'import ensurepip, venv' 2>/dev/null || need python3-venv
need_command msgfmt gettext
if [ "$(uname -s)" = Linux ]; then
    need_qt_libraries
    need_font
    [ "$purpose" != dist ] || need_builders
    if [ "$purpose" = test ]; then
        need_command Xvfb xvfb
        need_command xauth xauth
        need_command xdotool xdotool
        need_command strip binutils
        need_command strace strace
        need_command soffice libreoffice-writer-nogui
        need_command hunspell hunspell
        need_command minisign minisign
        for dictionary in kk ru en-gb; do
            case $dictionary in en-gb) file=en_GB ;; kk) file=kk_KZ ;; *) file=ru_RU ;; esac
            [ -e /usr/share/hunspell/$file.dic ] || need hunspell-$dictionary
        done
        need_screen_reader_bus
        need_print_library
    fi
fi

missing=${missing# }
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "This machine seems to lack what these Debian packages bring: $missing" >&2
    echo "If the next steps fail, install their counterparts with your system's package manager." >&2
    exit 0
fi

install="apt-get update && apt-get install -y --no-install-recommends $missing"
if [ "$(id -u)" -eq 0 ]; then
    echo "Installing: $missing"
    export DEBIAN_FRONTEND=noninteractive
    sh -c "$install"
elif command -v sudo >/dev/null 2>&1; then
    printf 'Some system packages are missing. This installs them:\n\n  sudo sh -c "%s"\n\n' "$install" >&2
    exit 1
else
    printf 'Some system packages are missing. This installs them:\n\n  su -c "%s"\n\n' "$install" >&2
    exit 1
fi
