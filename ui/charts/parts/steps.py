"""What the steps of the funnel are called."""

from app.insights.funnel import Step
from app.text import N_

NAMES: dict[Step, str] = {
    Step.ACQUIRED: N_("Acquired"),
    Step.ACTIVATED: N_("Activated"),
    Step.RETAINED: N_("Retained"),
    Step.CONVERTED: N_("Converted"),
}
