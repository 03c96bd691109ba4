"""The annual statement: a year's certificates summed up, for people, for accountants and for programs."""
