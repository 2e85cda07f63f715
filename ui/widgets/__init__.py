"""Widgets that two views or more use."""
