"""The rules: one legal topic per file, found by themselves at the first check."""
