"""What the screens need from the rest of Wattback, without Qt in it: one file a page, put together in `companion`."""
