"""The pages about events, cooperatives and payers. They are made at the first visit (`ui.rare_pages`)."""
