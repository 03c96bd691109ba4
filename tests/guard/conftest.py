"""The guard, tried with everything around what it may sign."""

import sys
from pathlib import Path

# The oracle and the cases are plain modules beside the tests.
sys.path.insert(0, str(Path(__file__).parent))
