"""The pages about events, cooperatives and payers. They are made at the first visit, so that unlocking stays fast."""

NAMES = ("events", "cooperatives", "payers")
