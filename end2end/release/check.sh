#!/usr/bin/env bash
# Loads a demo release, and a consent receipt, with the libraries that people use, in a Python
# environment of its own.
set -euo pipefail
. "$(dirname "$0")/environment.sh"
python_with end2end/.venv end2end/release/requirements.txt

# A contributor's receipt, out of the running demo at $1.
check_receipt() {
  local receipt="$folder/receipt.jsonld"
  "$python" end2end/release/receipt.py "$1" "$receipt"
  "$binary" consent verify "$receipt"
  sed 's/ConsentGiven/ConsentRefused/' "$receipt" > "$receipt.forged"
  if "$binary" consent verify "$receipt.forged"; then
    echo "a forged receipt was accepted"
    exit 1
  fi
}

build_release check_receipt
"$binary" release verify "$release"
"$python" end2end/release/check.py "$release"
