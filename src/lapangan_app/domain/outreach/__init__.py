"""What surrounds a registration: events, cooperatives with their boards, agreements of payers, batches, coverage."""
