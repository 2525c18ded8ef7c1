"""Words traced through a collection, in sentences: what the page and the terminal both say."""

from collections import Counter
from datetime import datetime

from retold.model.quotations import Fate
from retold.model.reports import Precision
from retold.model.tracing import Appearance, Became, Form, Tracing
from retold.render.naming import counted, listed
from retold.render.signs import Sign, Tone, sign_of
from retold.render.visible import visible

_MOST_SPEAKERS = 4
"""Speakers named in one sentence; the others are counted."""

_FORMS = {
    Form.DIRECT: "in marks",
    Form.MIXED: "partly in marks",
    Form.INDIRECT: "as reported speech",
    Form.IN_MARKS: "in marks, no speaker found",
    Form.OWN_VOICE: "in the reporter's own voice",
}

FIRST = Sign("1", "first", Tone.SAME)
UNTOLD = Sign("?", "told again", Tone.UNSURE)


def moment_words(published: datetime | None, precision: Precision) -> str:
    """A time of publication: "24 July 2023", or with the time where that is known."""
    if published is None:
        return "no date"
    day = f"{published.day} {published:%B} {published.year}"
    if precision is Precision.DAY:
        return day
    return f"{day}, {published:%H:%M %Z}".rstrip()


def name_of(appearance: Appearance) -> str:
    """What to call the report of an appearance."""
    return visible(appearance.name or appearance.outlet or appearance.report)


def given_words(appearance: Appearance) -> str:
    """To whom a report gives the words, and in what form."""
    form = _FORMS[appearance.form]
    if not appearance.read:
        return f"{form}; not read in full"
    if appearance.form in {Form.IN_MARKS, Form.OWN_VOICE}:
        return form
    who = visible(appearance.speaker) or "nobody named"
    source = visible(appearance.source)
    printed = f" (“{source}”)" if source and source != who else ""
    through = "".join(f", through {visible(link)}" for link in appearance.through)
    given = "within words of" if appearance.part else "given to"
    return f"{given} {who}{printed}{through}, {form}"


def sign_for(tracing: Tracing, appearance: Appearance) -> Sign:
    """What became of the words there, as a sign."""
    if appearance.report == tracing.first:
        return FIRST
    return sign_of(appearance.fate) if appearance.fate else UNTOLD


def is_changed(appearance: Appearance) -> bool:
    """Whether its words are not simply those of the first appearance."""
    return appearance.fate is not Fate.VERBATIM and any(
        run.became is not Became.KEPT for run in appearance.runs
    )


def lead_words(tracing: Tracing) -> str:
    """Where the words first appeared, in one sentence."""
    if not tracing.appearances:
        return "No report of this collection tells these words."
    first = next((one for one in tracing.dated if one.report == tracing.first), None)
    if first is None:
        return "No report that tells these words has a date, so none can be called the first."
    when = moment_words(first.published, first.precision)
    return f"First told here on {when} by {name_of(first)}, {given_words(first)}."


def rest_words(tracing: Tracing) -> str:
    """How often they were told since, to whom they are given, and how many changed them."""
    told = tracing.appearances
    if not told:
        return ""
    parts = [f"{counted(len(told), 'report')} of {tracing.searched:,} {_verb(len(told))} them"]
    changed = sum(map(is_changed, told))
    if changed:
        parts.append(f"{changed:,} in other words than the first")
    lost = sum(one.fate is Fate.SOURCE_LOST for one in told)
    if lost:
        parts.append(f"{lost:,} without their source")
    return f"{', '.join(parts)}. {speaker_words(tracing)}".strip()


def speaker_words(tracing: Tracing) -> str:
    """Whom the words are given to."""
    named = [one for one in tracing.speakers if one.name]
    if not named:
        return ""
    shown = [f"{visible(one.name)} ({one.reports:,})" for one in named[:_MOST_SPEAKERS]]
    if len(named) > _MOST_SPEAKERS:
        shown.append(counted(len(named) - _MOST_SPEAKERS, "other"))
    nobody = sum(one.reports for one in tracing.speakers if not one.name)
    tail = f"; for {nobody:,} no speaker was found" if nobody else ""
    return f"They are given to {listed(shown)}{tail}."


def limits_words(tracing: Tracing) -> str:
    """What was looked at, and what was left out."""
    words = (
        f"Of {counted(tracing.searched, 'report')} the {tracing.looked_at:,} most like the words "
        f"were looked at word by word, and {tracing.read:,} read in full."
    )
    if tracing.left_out:
        words += f" {counted(tracing.left_out, 'more report')} with these words are not shown."
    return words


def outlets_told(tracing: Tracing) -> tuple[tuple[str, int], ...]:
    """The outlets that tell the words, those that do most often first."""
    counts = Counter(name_of(one) for one in tracing.appearances)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _verb(number: int) -> str:
    return "tells" if number == 1 else "tell"
