"""What every screen is made of: colours, building blocks, words, languages."""
