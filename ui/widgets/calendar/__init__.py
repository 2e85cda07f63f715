"""The calendar's month, week and agenda, and the panel that edits an event."""
