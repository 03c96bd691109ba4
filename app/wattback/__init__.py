"""Wattback's companion: what your AI chats cost in electricity, and proof that it was matched."""

__version__ = "0.1.0"
