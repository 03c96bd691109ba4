"""What may be signed on each kind of market: one file a market, each reads the call and compares every argument."""
