"""What the steps of the funnel are called, and what each means by the definitions in force."""

from app import roles
from app.insights.funnel import Step
from app.insights.funnel_terms import Terms
from app.text import N_
from ui.i18n import tr

NAMES: dict[Step, str] = {
    Step.ACQUIRED: N_("Acquired"),
    Step.ACTIVATED: N_("Activated"),
    Step.RETAINED: N_("Retained"),
    Step.CONVERTED: N_("Converted"),
    Step.REFERRED: N_("Referred"),
}


def meaning(step: Step, terms: Terms) -> str:
    """Return what it takes to reach a step, in a few words."""
    if step is Step.ACQUIRED:
        return tr("sat in a group in this period")
    if step is Step.ACTIVATED:
        return _activated(terms)
    if step is Step.RETAINED:
        return tr(
            "here for over {settled} days, wrote in the last {lately}",
            settled=terms.settled,
            lately=terms.lately,
        )
    if step is Step.CONVERTED:
        return _converted(terms)
    return (
        tr("brought someone who is still here")
        if terms.invited == 1
        else tr("brought at least {n} who are still here", n=terms.invited)
    )


def _activated(terms: Terms) -> str:
    n, within = terms.messages, terms.within
    if within is None:
        once = tr("have written at least once")
        return once if n == 1 else tr("have written at least {n} messages", n=n)
    if n == 1:
        return tr("wrote within {days} days", days=within)
    return tr("wrote at least {n} messages within {days} days", n=n, days=within)


def _converted(terms: Terms) -> str:
    ways = [
        *(tr(roles.NAMES[role]) for role in terms.roles),
        *([tr("tag “{tag}”", tag=terms.tag)] if terms.tag else []),
        *([tr("paid")] if terms.paid else []),
    ]
    return tr(" or ").join(ways)
