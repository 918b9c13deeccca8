"""The nouns of the field as frozen values: one per file, no state, no rules."""
