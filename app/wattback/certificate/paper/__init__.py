"""PDF files whose bytes follow from their contents alone, with any library and on any machine."""
