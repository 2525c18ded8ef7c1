"""The scored sets, one module a family; each gives its TASKS."""
