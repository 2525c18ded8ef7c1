"""The values Retold reads, finds and shows. Standard library only."""
