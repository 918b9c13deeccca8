"""Answers for people and programs: text, JSON, HTML. Nothing is decided here; what was found is only written."""
