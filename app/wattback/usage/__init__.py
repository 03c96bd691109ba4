"""Usage events: what one answer used, and the keys that keep it from being counted twice."""
