"""The person's own key: kept encrypted, unlocked for one offset, and used by `guard` alone.

Importing this package loads neither web3 nor eth-account, which take over a second; its functions do when they
need them.
"""
