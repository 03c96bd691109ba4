#!/bin/sh
# Runs slither over src/ and fails on any finding that SLITHER.md does not answer. Slither is a Python program that the
# build does not need, so it is not installed by `make setup`:
#   python3 -m venv /tmp/slither && /tmp/slither/bin/pip install slither-analyzer==0.11.6
#   PATH="/tmp/slither/bin:$PATH" contracts/scripts/slither.sh
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# It asks a program called forge what there is.
mkdir "$work/bin"
ln -s "$(ls "$root"/node_modules/@foundry-rs/forge-*/bin/forge | head -n 1)" "$work/bin/forge"
cp -r "$root/src" "$root/scripts" "$root/package.json" "$work"
# Without the IR pipeline, so that what it reads is the source as written. The bytecode is the other's.
sed 's/^via_ir = true/via_ir = false/' "$root/foundry.toml" > "$work/foundry.toml"
ln -s "$root/node_modules" "$work/node_modules"
cd "$work"
PATH="$work/bin:$PATH"
forge build --build-info > /dev/null
slither . --foundry-ignore-compile --filter-paths node_modules \
    --exclude reentrancy-events,timestamp "$@"
