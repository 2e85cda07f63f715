"""Roles: what a member is to a community. A member may hold several."""

from app.text import N_

ROLES = ("creator", "manager", "participant", "pioneer", "differentiator", "partner", "payer")
CORE = ("creator", "manager")  # with the high tier, they are the core group

NAMES = {
    "creator": N_("Creator"),
    "manager": N_("Manager"),
    "participant": N_("Participant"),
    "pioneer": N_("Pioneer"),
    "differentiator": N_("Differentiator"),
    "partner": N_("Partner"),
    "payer": N_("Payer"),
}
