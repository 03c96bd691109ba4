#!/bin/sh
# Runs pytest with the services a desktop session would give: a session bus for the Secret Service. Qt draws offscreen
# unless a test starts its own virtual screen. Without arguments it runs everything, the two browsers at the same time:
# their tests mostly wait.
set -eu
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"

run() {
  dbus-run-session -- .venv/bin/python -m pytest -q -p no:cacheprovider "$@"
}

if [ $# -gt 0 ]; then
  run "$@"
  exit
fi

mkdir -p build
run tests/e2e -k chromium >build/tests-chromium.log 2>&1 &
chromium=$!
failed=0
run tests/e2e -k "not chromium" || failed=1
wait "$chromium" || failed=1
cat build/tests-chromium.log
run --ignore=tests/e2e || failed=1
exit "$failed"
