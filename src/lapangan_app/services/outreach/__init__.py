"""What surrounds registrations, one method per user action: events, cooperatives, agreements with batches, coverage."""
