"""Parts of the planner: the weeks with their slots, topics that fit, the rhythm of a group."""
