"""Training under way: its plan, assessment, arrangement, absence."""
