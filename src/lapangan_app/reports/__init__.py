"""Documents as frozen blocks out of frozen values; `ui.paper` draws them. Nothing here knows Qt or the store."""
