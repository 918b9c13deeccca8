"""The county as an authority, and its vocational training board."""
