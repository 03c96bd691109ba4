"""Certificates: receipts of single answers, the signed document, and what anyone can check about it."""
