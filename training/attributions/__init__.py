"""Trains the network that marks who is said to have said what."""
