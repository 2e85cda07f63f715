"""Measurements against plain floors, and the importers' fuzzing. Not part of the test suite."""
