"""The stories of a collection: what each is, which reports it has, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from retold.model.reports import Precision, Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """One story in a list.

    Attributes:
        story: its id.
        title: a headline of one of its reports; empty where none has one.
        reports: how many reports it has.
        outlets: how many outlets printed them.
        origins: the most independent origins they can go back to.
        first: time of the earliest report whose time is known; None where none is.
        last: of the latest.
        languages: of its reports, two-letter codes.
    """

    story: str
    title: str
    reports: int
    outlets: int
    origins: int
    first: datetime | None
    last: datetime | None
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryLines:
    """The first stories of those asked for, and how many there are.

    Attributes:
        stories: in the order asked for.
        of: how many answer in all.
        id_length: so many digits of the ids are enough to tell these from all others.
    """

    stories: tuple[StoryLine, ...]
    of: int
    id_length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A report of a story, and why it stands there.

    Attributes:
        report: its id.
        name: what to call it before a reader.
        title: its headline; empty where none is known.
        outlet: who published it; empty where not known.
        url: its address; empty where not known.
        published: when it was published, None where not known.
        precision: whether `published` is known to the day or to the time.
        language: two-letter code.
        words: how many its text has.
        probability: how sure it is that it belongs here, 0 to 1.
        linked_to: id of the report of the story that it is most like; empty for one alone.
        why: why it stands here, in words.
    """

    report: str
    name: str
    title: str
    outlet: str
    url: str
    published: datetime | None
    precision: Precision
    language: str
    words: int
    probability: float
    linked_to: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LightStep:
    """One step of the lineage that is made while grouping.

    Attributes:
        report: id of the report that took text.
        source: id of the report it took it from; empty where that was not seen.
        unseen: name of a source that was not seen; otherwise empty.
        relation: how they stand to each other; "unclear" is no descent.
        share: share of the report's words that were taken, 0 to 1.
        directed: False where it is a guess which of the two came first.
        why: in words.
    """

    report: str
    source: str
    unseen: str
    relation: str
    share: float
    directed: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEvent:
    """What became of a story in one batch.

    Attributes:
        batch: its number.
        story: id of the story.
        what: "born", "joined", "merged", "split" or "by hand".
        other: the other story, of a merge or a split; empty otherwise.
        reports: ids of the reports concerned.
        why: in words.
    """

    batch: int
    story: str
    what: str
    other: str
    reports: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A report of a story that is not compared, and why not."""

    report: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStory:
    """A story as the collection knows it.

    Attributes:
        line: what stands of it in the list.
        members: its reports, the earliest first, those without a time last.
        lineage: who drew on whom, from the light reading.
        events: what became of it, batch by batch.
        compared: ids of the reports a comparison of it takes, in order; all where they are few
            enough.
        left_out: the others.
    """

    line: StoryLine
    members: tuple[Member, ...]
    lineage: tuple[LightStep, ...]
    events: tuple[StoryEvent, ...]
    compared: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of putting reports into a collection.

    Attributes:
        batch: number of the batch.
        reports: how many came in.
        doubled: how many were there already, or came twice.
        rejected: how many sources, or records of them, could not be read.
        skipped: in how many sources what is no report was passed over; which says `rejected`.
        first_rejected: the first of those that could not be read.
        stories: how many stories there are now.
        born: stories of several reports that are new.
        joined: stories that new reports came to.
        merged: stories that are part of another now.
        split: stories that were part of another before.
    """

    batch: int
    reports: int
    doubled: int
    rejected: int
    skipped: int
    first_rejected: tuple[Rejected, ...]
    stories: int
    born: int
    joined: int
    merged: int
    split: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided by hand, and the stories it left.

    Attributes:
        batch: number of the batch.
        stories: the stories that hold the reports concerned, largest first.
        events: what became of stories.
    """

    batch: int
    stories: tuple[StoryLine, ...]
    events: tuple[StoryEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided by hand of two reports.

    Attributes:
        one: id of a report.
        other: id of another.
        together: whether they are one story, or two.
        batch: number of the batch in which it was decided.
        why: in words.
    """

    one: str
    other: str
    together: bool
    batch: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Why a report stands in its story.

    Attributes:
        member: the report, and why it is there.
        line: its story.
        lineage: the steps it is an end of.
        decisions: what was decided by hand of it.
        events: what became of its story that concerns it.
    """

    member: Member
    line: StoryLine
    lineage: tuple[LightStep, ...]
    decisions: tuple[Decision, ...]
    events: tuple[StoryEvent, ...]
