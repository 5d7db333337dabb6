#!/usr/bin/env bash
# Builds the browser bundle, after installing what it needs. Fails, and says why, where it can't.
set -euo pipefail
cd "$(dirname "$0")/../.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# The islands need a wasm standard library: the toolchain's, rustup's, or one built from Debian's sources.
has_std() {
  ls "$(rustc --print target-libdir --target wasm32-unknown-unknown 2> /dev/null)"/libstd-*.rlib > /dev/null 2>&1
}
if ! has_std && ! rustup target add wasm32-unknown-unknown > /dev/null 2>&1 \
  && ! [ -x /usr/bin/wasm-ld ] && command -v apt-get > /dev/null; then
  { as_root apt-get update -qq && as_root apt-get install -y -qq rustc-web rust-web-src lld; } \
    || echo "No wasm standard library can be installed here."
fi
cargo site
