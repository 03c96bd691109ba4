"""The page Settings: every choice, searchable."""
