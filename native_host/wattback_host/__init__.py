"""The native messaging host: reads framed JSON from a browser, commits it to the ledger, acknowledges."""
