"""The page Offsets: what is due, the preview, what is under way, what was retired."""
