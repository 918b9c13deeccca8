"""The trade exam, praksisbrevprøve and kompetanseprøve, from registration to appeal."""
