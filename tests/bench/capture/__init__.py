"""What the capture benchmark is made of."""
