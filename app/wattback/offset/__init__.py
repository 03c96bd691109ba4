"""From what is due to a final retirement: policy, the steps of a batch, and the engine that takes them."""
