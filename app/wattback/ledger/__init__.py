"""The ledger: one SQLite file with what was counted, what it cost, and what was retired for it."""
