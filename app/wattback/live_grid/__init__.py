"""Optional: a grid's intensity of the hour, asked of a live service and stored in the ledger.

`choice` says what the person chose, `refresh` asks for it when it is time; each service is one file. The figures go
into `wattback.ledger.grid_readings`, where whoever estimates an answer finds them without a network.
"""
