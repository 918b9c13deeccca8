"""Clocks: the day of the event that a rule judges, and what is missing when there is none; a file per topic."""
