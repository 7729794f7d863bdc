"""Lapangan: registers village workers offline and delivers each registration to the centre exactly once."""

__version__ = "0.1.0"
