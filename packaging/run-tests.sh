#!/bin/sh
# Runs pytest with the services a desktop session would give: a session bus for the Secret Service. Qt draws offscreen
# unless a test starts its own virtual screen.
set -eu
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
exec dbus-run-session -- .venv/bin/python -m pytest -q "$@"
