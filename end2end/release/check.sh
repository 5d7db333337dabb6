#!/usr/bin/env bash
# Loads a demo release with the libraries that people use, in a Python environment of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=end2end/.venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check -r end2end/release/requirements.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HF_HUB_OFFLINE=1 HF_HOME="$folder/hf"
binary=${POLYPHONY_BINARY:-target/debug/polyphony}
"$binary" demo --data-dir "$folder/data" --listen 127.0.0.1:0 > "$folder/log" & server=$!
for _ in $(seq 600); do grep -q 'Invitation' "$folder/log" && break; sleep 0.1; done
kill "$server" && wait "$server" || true
"$binary" release verify "$folder/data/releases/ajwibat-al-hara/v1"
"$venv/bin/python" end2end/release/check.py "$folder/data/releases/ajwibat-al-hara/v1"
