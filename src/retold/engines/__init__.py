"""What runs the plan: plain calls and SQLite, DuckDB with a process pool, Spark. Loads none."""
