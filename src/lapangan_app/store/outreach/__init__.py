"""Events, cooperatives, agreements, batches and coverage in the encrypted store: a writer and a reader for each."""
