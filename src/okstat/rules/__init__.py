"""The rules: a folder per subject, one legal topic per file, found by themselves at the first check."""
