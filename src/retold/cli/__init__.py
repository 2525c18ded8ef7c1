"""The command `retold`: each command parses, asks the service, and shows."""

from retold.cli.entry import main

__all__ = ["main"]
