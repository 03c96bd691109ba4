"""`autostart` and `notices`: what the companion does in a person's session."""

import argparse

from wattback.cli.output import print_json


def autostart_on(_arguments: argparse.Namespace) -> int:
    """Start the companion with the session."""
    from wattback.companion import Companion

    Companion().setup.set_starts_with_session(True)
    print("Wattback starts with your session, in the tray.")
    return 0


def autostart_off(_arguments: argparse.Namespace) -> int:
    """Start it with the session no longer."""
    from wattback.companion import Companion

    Companion().setup.set_starts_with_session(False)
    print("Wattback no longer starts with your session. Counting needs no companion and goes on.")
    return 0


def autostart_status(arguments: argparse.Namespace) -> int:
    """Say whether it starts with the session."""
    from wattback.companion import Companion

    is_on = Companion().setup.starts_with_session()
    if arguments.json:
        print_json({"on": is_on})
    else:
        print("on" if is_on else "off: wattback autostart on")
    return 0


def notices(arguments: argparse.Namespace) -> int:
    """Say what is due to be said; each thing is said once, here or by the window."""
    from dataclasses import asdict

    from wattback.companion import Companion
    from wattback.wiring import now_ms

    found = Companion().notices.due_notices(now_ms())
    if arguments.json:
        print_json([asdict(each) for each in found])
        return 0
    if not found:
        print("Nothing new.")
    for each in found:
        print(f"{each.title}: {each.text}")
    return 0
