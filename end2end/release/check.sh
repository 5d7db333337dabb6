#!/usr/bin/env bash
# Loads a demo release with the libraries that people use, in a Python environment of its own.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
python_with end2end/.venv end2end/release/requirements.txt
build_release
"$binary" release verify "$release"
"$python" end2end/release/check.py "$release"
