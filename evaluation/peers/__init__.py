"""Other tools measured on the same items, one module a tool; their packages load when run."""
