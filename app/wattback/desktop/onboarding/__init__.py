"""The first minute, one file a step, and bringing along a history, which has a dialog of its own too."""
