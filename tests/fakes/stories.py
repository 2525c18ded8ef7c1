"""Reports of made-up events, and what grouping makes of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from retold.analysis.stories import profile_of
from retold.analysis.stories.background import NEWS, Background
from retold.analysis.stories.profile import Profile
from retold.analysis.stories.vectors import Vectors, weigh
from retold.analysis.stories.views import views_of
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

FIRE = (
    (
        "Three people died when fire swept through the Kelbrook textile mill in Osterley "
        "on Sunday. "
        "Fire chief Anneke Maas said 42 workers were inside the mill when the fire broke out."
    ),
    (
        "A fire at the Kelbrook mill in Osterley killed three workers on Sunday, fire chief Anneke "
        "Maas said. Of 42 people inside the textile mill, 39 escaped through a loading door."
    ),
    (
        "Families wept outside the Kelbrook textile mill in Osterley, where three died in Sunday's "
        "fire. Anneke Maas, the fire chief, said 39 of 42 workers had escaped."
    ),
)
OTHER_FIRE = (
    (
        "Five people died when fire swept through the Dornau furniture plant in Lindal on Tuesday. "
        "Mayor Piet Haller said 17 workers were inside the plant when the fire broke out."
    ),
    (
        "A fire at the Dornau plant in Lindal killed five workers on Tuesday, mayor Piet Haller "
        "said. "
        "Of 17 people inside the furniture plant, 12 escaped through a window."
    ),
)
PLACES = ("Arden", "Bexby", "Corvale", "Dunmere", "Elsham", "Farlow", "Grinstone", "Harwick")
THINGS = ("harbour tolls", "school meals", "river otters", "chess prizes")

DISPATCH = (
    "The Almar Bridge in Westhaven was closed on Monday after divers found cracks in two of its "
    "piers, the harbour board said. Engineer Paula Dietrich said repairs would take 14 weeks and "
    "cost 3.2 million crowns. Some 41,000 commuters cross the bridge each day. Ferries run by the "
    "Solmark line carry them for now, and schools on the far bank begin an hour later. The board "
    "meets again on Friday to hear from the divers."
)
"""What papers print."""

CUT = DISPATCH[: DISPATCH.index(" The board meets")]
"""The same without its end."""

REWRITTEN = (
    "Commuters in Westhaven face 14 weeks of detours: cracks in the piers of the Almar Bridge, "
    "which carries 41,000 people a day, led the harbour board to shut it. Paula Dietrich, an "
    "engineer, put the cost of the repairs at 3.2 million crowns."
)
"""The same event in words of its own."""


def profile(text: str, day: date | None = None, title: str = "") -> Profile:
    """The profile of a text published on a day."""
    report = replace(plain_report(text, published=day.isoformat() if day else None), title=title)
    return profile_of(report, prose_of(report))


def profiles(*texts: str, day: date | None = None) -> list[Profile]:
    """The profiles of texts published on one day."""
    return [profile(text, day) for text in texts]


def vectors(profiles: Sequence[Profile], background: Background = NEWS) -> list[Vectors]:
    """Profiles as vectors, by what news at large is like where nothing else is said."""
    return [weigh(views_of(one), background) for one in profiles]


def others() -> list[str]:
    """Reports of events that are each told once, in much the same words."""
    return [
        f"Councillors in {place} voted on {thing} after a long debate about {thing} in {place}."
        for place in PLACES
        for thing in THINGS
    ]
