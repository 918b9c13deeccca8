"""Fagbrev, svennebrev, praksisbrev and other documents on what was passed."""
