"""Stories compared when they are asked for, and kept for the next time."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from retold.comparison import compare, methods_of, read_report
from retold.corpus.story import notices_of, reports_of
from retold.errors import BadComparisonError
from retold.model.findings import Comparison
from retold.model.ids import content_id
from retold.model.profiles import Profile
from retold.model.readings import Reading
from retold.model.reports import Report
from retold.model.stories import ToldStory
from retold.store import Store
from retold.store.disk import aside
from retold.wire import load, to_json

Progress = Callable[[int, int], None]
"""Told after each step how many are done, and of how many."""


def comparison_of(
    store: Store, told: ToldStory, profile: Profile, progress: Progress | None = None
) -> Comparison:
    """The comparison of a story's reports: made now, or the one that was kept.

    Args:
        store: the workspace.
        told: the story.
        profile: how much care reading takes.
        progress: told how many steps are done, and of how many.

    Raises:
        TooFewReportsError: the story has one report.
    """
    kept = _kept(store, told, profile)
    with suppress(BadComparisonError):  # none is kept, or it is of another version
        return load(kept)
    comparison = compare(
        reports_of(store, told.compared),
        notices=notices_of(store, told.compared),
        one_story=True,
        profile=profile,
        progress=progress,
    )
    _keep(kept, comparison)
    return comparison


def reading_of(store: Store, told: ToldStory, profile: Profile) -> tuple[Report, Reading]:
    """The first report of a story, and everything found in it alone."""
    (report,) = reports_of(store, told.compared[:1])
    return report, read_report(report, profile).reading


def _kept(store: Store, told: ToldStory, profile: Profile) -> Path:
    """Where the comparison is kept: another place for other reports or other methods."""
    key = content_id(*told.compared, *methods_of(profile))
    return store.layout.cache / f"{told.line.story}-{key}.json"


def _keep(path: Path, comparison: Comparison) -> None:
    """Keeps a comparison, if the folder can be written; earlier ones of the same story go."""
    story, _ = path.stem.rsplit("-", 1)
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        for old in path.parent.glob(f"{story}-*.json"):
            old.unlink()
        with aside(path) as new:
            new.write_bytes(to_json(comparison))
