#!/bin/sh
# Installs the Debian packages of debian-packages.txt that are missing, when root or sudo allows it; otherwise says which
# are missing and how to get them. Does nothing, quickly, when all are there.
set -eu
python=${1:-python3}
list="$(dirname "$0")/debian-packages.txt"
wanted=$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$list")
# Debian takes ensurepip out of its Python; without it no virtual environment gets pip.
"$python" -c 'import ensurepip' 2>/dev/null || wanted="$wanted python3-venv"

if ! command -v dpkg-query >/dev/null 2>&1; then
  missing=""
  for program in chromium firefox-esr Xvfb xdotool openbox trayer dunst openssl dbus-run-session; do
    command -v "$program" >/dev/null 2>&1 || missing="$missing $program"
  done
  if [ -n "$missing" ]; then
    echo "This is not a Debian system. Please install what provides these programs, then run make again:$missing" >&2
    exit 1
  fi
  exit 0
fi

missing=""
for package in $wanted; do
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root="sudo"
else
  echo "These Debian packages are missing, and this account may not install them:" >&2
  echo " $missing" >&2
  echo "Ask an administrator to run:  apt-get install --no-install-recommends$missing" >&2
  echo "then run make again." >&2
  exit 1
fi

echo "Installing Debian packages:$missing"
log=$(mktemp)
if ! { $as_root apt-get update -qq &&
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "apt-get failed; its last lines are above. Nothing else was changed; run make again to retry." >&2
  exit 1
fi
rm -f "$log"
