"""Situations: what is known of one subject on one day, folded from its events into small parts."""
