#!/bin/sh
# Starts the program with the interpreter that lies beside it; nothing of the machine's own Python is read.
here=$(dirname "$(readlink -f "$0")")
exec "$here/runtime/bin/quqyq" -I -S -B -X utf8 "$here/runtime/begin.py" "$@"
