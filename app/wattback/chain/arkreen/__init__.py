"""Arkreen's market of tokenised renewable certificates: reading it, calling it, and what it tells back.

What its contracts do was read in Arkreen's public repository (github.com/arkreen/AREC-contract, MIT) and is not copied;
the interfaces here are our own and hold only what is used. Units of its token (ART, 9 decimals, 1.0 is 1 MWh) are
milliwatt-hours.
"""
