"""`python -m retold` is the command `retold`."""

from retold.cli import main

main()
