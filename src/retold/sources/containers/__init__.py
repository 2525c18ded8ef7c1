"""What holds reports: files, lines, tables, archives, feeds → raw records, streaming."""
