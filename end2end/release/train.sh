#!/usr/bin/env bash
# Trains on a demo release for one step, with TRL. Not part of the tests: its environment takes gigabytes.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
python_with end2end/.venv-train end2end/release/requirements-train.txt
build_release
"$python" end2end/release/train.py "$release"
