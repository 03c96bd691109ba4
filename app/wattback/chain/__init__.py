"""Networks, retirement providers and the sender. Importing this package does not import web3; using it does."""
