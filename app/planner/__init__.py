"""The weeks ahead: each group's rhythm, what is picked for its slots and why, and making it real."""
