"""The employment: pay, hours, insurance, and what is asked of those who work."""
