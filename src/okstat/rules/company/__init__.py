"""The training company: its approval and lapse, its reports, the duties of state bodies."""
