"""The page History: filters, comparison, budgets, trends, hints."""
