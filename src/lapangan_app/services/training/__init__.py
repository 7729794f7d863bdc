"""Training sets: real outreach programmes with invented people, built by the services that officers use."""
