"""Histories brought along: read to count tokens, then forgotten. One reader a kind, one engine for all."""
