"""Judging one part of a form each: what is missing, malformed or odd, as findings at the field concerned."""
