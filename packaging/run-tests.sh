#!/bin/sh
# Runs pytest with the services a desktop session would give: a session bus for the Secret Service. Qt draws offscreen
# unless a test starts its own virtual screen. Without arguments it runs everything, two halves at the same time: first
# the two browsers, whose tests mostly wait, then what deals with chains beside all the rest.
set -eu
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"

run() {
  dbus-run-session -- .venv/bin/python -m pytest -q -p no:cacheprovider "$@"
}

# The first command line runs behind the second; what it says is shown when both are done.
run_both() {
  log=$1
  shift
  "$1" >"$log" 2>&1 &
  behind=$!
  "$2" || failed=1
  wait "$behind" || failed=1
  cat "$log"
}

in_chromium() { run tests/e2e -k chromium; }
in_other_browsers() { run tests/e2e -k "not chromium"; }
on_chains() { run $chains; }
without_chains() {
  ignored=
  for folder in $chains; do ignored="$ignored --ignore=$folder"; done
  run --ignore=tests/e2e $ignored
}

if [ $# -gt 0 ]; then
  run "$@"
  exit
fi

mkdir -p build
failed=0
chains="tests/carbon tests/chain tests/crash tests/faults tests/guard tests/money tests/offset"
run_both build/tests-chromium.log in_chromium in_other_browsers
run_both build/tests-chains.log on_chains without_chains
exit "$failed"
