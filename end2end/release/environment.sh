# Sourced by the checks of a release: a Python environment, and the release of a demo to look at.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HF_HUB_OFFLINE=1 HF_HOME="$folder/hf"
binary=${POLYPHONY_BINARY:-target/debug/polyphony}

# python_with VENV REQUIREMENTS: sets `python`.
python_with() {
  [ -x "$1/bin/python" ] || python3 -m venv "$1"
  "$1/bin/pip" install --quiet --disable-pip-version-check -r "$2"
  python="$1/bin/python"
}

# build_release [COMMAND]: sets `release` to the folder of a release that a demo built. Meanwhile the
# command runs with the demo's address as its last argument.
build_release() {
  "$binary" demo --data-dir "$folder/data" --listen 127.0.0.1:0 > "$folder/log" & local server=$!
  for _ in $(seq 600); do grep -q 'Invitation' "$folder/log" && break; sleep 0.1; done
  grep -q 'Invitation' "$folder/log" || { echo "The demo did not come up within a minute."; kill "$server"; exit 1; }
  [ $# = 0 ] || "$@" "$(grep -oE 'http://127[^ ]+' "$folder/log" | head -n 1)"
  kill "$server" && wait "$server" || true
  release="$folder/data/releases/ajwibat-al-hara/v1"
}
