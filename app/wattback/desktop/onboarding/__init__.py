"""The first minute, and again whenever it is asked for."""
