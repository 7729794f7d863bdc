"""Pictures made safe: decoded in a process of their own with limits, turned upright, scaled, written anew."""

WORKER = "--picture-worker"
"""The hidden argument by which a frozen program starts itself as the process that decodes (see `cleaning`)."""
