"""Ways of retiring: one file per market, each implementing `wattback.chain.retirement.RetirementProvider`."""
