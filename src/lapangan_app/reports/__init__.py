"""Documents as plain HTML out of frozen values; `ui` prints them. Nothing here knows Qt or the store."""
