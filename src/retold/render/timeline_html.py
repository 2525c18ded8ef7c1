"""Words traced through a collection as one self-contained HTML file."""

from retold.model.tracing import Tracing
from retold.render.html import self_contained
from retold.render.timeline import timeline_page


def render_timeline_html(tracing: Tracing) -> str:
    """The time line of `tracing` as a page. All that came from a report is escaped."""
    styles = ("page.css", "timeline.css")
    return self_contained("timeline.html", timeline_page(tracing), styles, "timeline.js")
