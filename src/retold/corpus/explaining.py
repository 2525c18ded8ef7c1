"""Why a report stands where it stands in a workspace."""

from typing import Any

from retold.corpus.stories import rows_of, story_lines
from retold.corpus.story import event_of, member_of, step_of
from retold.errors import UnknownReportError
from retold.model.stories import Decision, Standing
from retold.plan.tables import number_of
from retold.store import Store

_MEMBER = """
    SELECT story, report, name, title, outlet, url, published, precision, language, words,
        probability, linked_to, why
    FROM members JOIN reports USING (report) WHERE report = $report
"""

_STEPS = """
    SELECT report, source, unseen, relation, share, directed, why FROM descents
    WHERE report = $report OR source = $report ORDER BY report, source, unseen
"""

_EVENTS = """
    SELECT batch, story, what, other, reports, why FROM events
    WHERE list_contains(reports, $report) ORDER BY batch, what
"""

_DECISIONS = """
    SELECT one.report AS one, other.report AS other, together, decisions.batch AS batch,
        decisions.why AS why
    FROM decisions JOIN members AS one ON one.number = decisions.one
        JOIN members AS other ON other.number = decisions.other
    WHERE decisions.one = $number OR decisions.other = $number ORDER BY decisions.batch, 1, 2
"""

_ASKED = ("members", "reports", "stories", "descents", "events", "decisions")


def standing_of(store: Store, report: str) -> Standing:
    """Why a report stands in its story.

    Args:
        store: the workspace.
        report: its whole id.

    Raises:
        UnknownReportError: there is no such report.
    """
    asked: dict[str, object] = {"report": report}
    with store.duck(*_ASKED) as duck:
        found = rows_of(duck, _MEMBER, asked)
        if not found:
            raise UnknownReportError(str(store.layout.root), report)
        story = found[0].pop("story")
        decided: list[dict[str, Any]] = []
        if "decisions" in store.manifest.tables:
            decided = rows_of(duck, _DECISIONS, {"number": number_of(report)})
        return Standing(
            member=member_of(found[0]),
            line=story_lines(duck, [story])[0],
            lineage=tuple(step_of(row) for row in rows_of(duck, _STEPS, asked)),
            decisions=tuple(Decision(**row) for row in decided),
            events=tuple(event_of(row) for row in rows_of(duck, _EVENTS, asked)),
        )
