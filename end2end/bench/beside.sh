#!/usr/bin/env bash
# Puts our analysis beside the libraries of the field: the same files, one run, every side a process of its
# own; prints seconds, ratios and memory, and fails where values differ or an aim is missed. Takes some
# minutes, and means something only while nothing else runs. With names of cases, those alone.
#
# The libraries are installed into an environment of Python beside this one, several hundred megabytes.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=end2end/.venv-reference
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r end2end/bench/requirements.txt
cargo build --locked --quiet --release --package domain --example bench --package export --example render
echo "# $(nproc) cores, $(uname -sr), load before the start $(cut -d ' ' -f 1 /proc/loadavg)"
exec "$venv/bin/python" end2end/bench/beside "$@"
