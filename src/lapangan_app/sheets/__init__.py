"""Spreadsheets from outside read with limits, and spreadsheets of ours written without anything that computes."""

WORKER = "--sheet-worker"
"""The hidden argument by which a frozen program starts itself as the process that opens workbooks (see `child`)."""
