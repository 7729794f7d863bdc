"""Reports about outreach: one plain value, from which both the paper and the spreadsheet are made."""
