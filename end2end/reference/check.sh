#!/usr/bin/env bash
# Compares what `domain` computes with the libraries that the field uses, value beside value, in a
# Python environment of its own. Real data is used too where POLYPHONY_REAL_DATA holds it.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=end2end/.venv-reference
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r end2end/reference/requirements.txt
cargo build --locked --quiet --release --package domain --example reference
export POLYPHONY_REFERENCE="$PWD/target/release/examples/reference"
export POLYPHONY_REAL_DATA="${POLYPHONY_REAL_DATA:-$PWD/../shared/data}"
failed=0
for area in estimates disagreement viewpoints; do
  [ -f "end2end/reference/$area.py" ] || continue
  printf '\n== %s\n' "$area"
  "$venv/bin/python" "end2end/reference/$area.py" || failed=1
done
exit "$failed"
