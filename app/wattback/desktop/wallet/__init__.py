"""The page Wallet: accounts, balances, receiving, sending, backup, lock."""
