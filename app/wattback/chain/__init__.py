"""Networks and retirement providers. Importing this package does not import web3; using it does."""
