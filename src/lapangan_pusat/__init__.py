"""The reference central enrolment API: the same code for tests, training events and a pilot office.

Stateless: everything that matters is in one SQL database (SQLite by default, PostgreSQL by URL) and a small folder of
keys, so any number of workers may stand behind one address.
"""
