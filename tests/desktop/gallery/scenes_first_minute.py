"""The first minute, step by step, and imports."""

SCENES = ()
