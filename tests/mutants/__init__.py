"""Bugs planted in the real code, each seen in the wild, to see the simulator find them."""
