"""The period that is assessed and the dates of everything else: PER."""
