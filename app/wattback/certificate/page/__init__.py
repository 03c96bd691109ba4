"""The certificate as one printed page, drawn from the signed document and nothing else."""
