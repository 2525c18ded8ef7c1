"""A comparison shown: page, terminal, Markdown, CSV."""
