"""The training office's own work: what follows from the facts and helps whoever follows up, without being law.

What the law asks is answered by `check` and `agenda`, and is only pointed to here.
"""
