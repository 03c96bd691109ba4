"""The page Now: the chart, today, the last answers."""
