"""The work over tables: its two verbs, and what its tables hold."""
