"""What each page of the window asks for, done with the real parts: one file a page."""
