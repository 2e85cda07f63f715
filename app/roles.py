"""Roles: what a member is to a community. A member may hold several."""

ROLES = ("creator", "manager", "participant", "pioneer", "differentiator", "partner", "payer")
CORE = ("creator", "manager")  # with the high tier, they are the core group
