"""Grades NumPy exercises: hidden checks for the values, a verdict on loops, and a sandbox between the two."""
