"""Other tools on the same texts, each in a process of its own.

Each module is run as `python -m benchmarks.corpus.peers.NAME REPORTS PAIRS LEAST` and writes the
pairs of reports it finds alike, from the likeness `LEAST` on, one line each: an id, an id, how
alike. They import nothing of Retold, so that their memory is their own.
"""
