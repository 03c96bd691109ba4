"""The page Certificates: list, preview, export, verification."""
