"""The contract: made, in writing, by whom, approved, changed, extended; a file per topic."""
