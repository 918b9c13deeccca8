"""Exams in subjects (eksamen)."""
