"""Faults of the network and of the machine, around the real engine, wallet, ledger and contracts."""

import sys
from pathlib import Path

# The harness is plain modules beside the tests.
sys.path.insert(0, str(Path(__file__).parent))
