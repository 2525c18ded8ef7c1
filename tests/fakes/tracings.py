"""Made-up tracings, for what shows them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from retold.model.ids import content_id
from retold.model.quotations import Fate, FateDetail
from retold.model.reports import Precision
from retold.model.spans import Span
from retold.model.tracing import Appearance, Became, Form, Speaker, Tracing, WordRun

ASKED = "The harbour will stay closed until the wreck is raised"
_START = datetime(2031, 3, 14, tzinfo=UTC)


def appearance(outlet: str, day: int | None, words: str, **more: object) -> Appearance:
    """One appearance, some days after the first; None for one without a date."""
    printed = f"“{words},” Ada Brandt said."
    made = Appearance(
        report=content_id(outlet, words),
        name=outlet,
        title=f"{outlet} on the wreck",
        outlet=outlet,
        url=f"https://{outlet.split(maxsplit=1)[0].lower()}.example/wreck",
        published=None if day is None else _START + timedelta(days=day),
        precision=Precision.DAY,
        story="s00001",
        spans=(Span(101, 101 + len(words)),),
        words=words,
        around=Span(100, 100 + len(printed)),
        printed=printed,
        again=0,
        form=Form.DIRECT,
        source="Ada Brandt",
        speaker="Ada Brandt",
        part=False,
        through=(),
        read=True,
        score=0.97,
        why="It has the words asked for.",
        fate=Fate.VERBATIM,
        runs=(WordRun(Became.KEPT, words),),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def some_tracing() -> Tracing:
    """Five appearances, one of each kind."""
    first = appearance("Harbour Courier", 0, ASKED, fate=None, runs=())
    reworded = appearance(
        "Evening Beacon",
        4,
        "The harbour will stay closed until every wreck is raised",
        fate=Fate.REWORDED,
        details=(FateDetail.WORDS_CHANGED,),
        runs=(
            WordRun(Became.KEPT, "The harbour will stay closed until"),
            WordRun(Became.DROPPED, "the"),
            WordRun(Became.ADDED, "every"),
            WordRun(Became.KEPT, "wreck is raised"),
        ),
    )
    lost = appearance(
        "Daily Lantern",
        200,
        ASKED,
        fate=Fate.SOURCE_LOST,
        form=Form.OWN_VOICE,
        source="",
        speaker="",
        again=2,
    )
    unread = appearance("Inland Gazette", 400, ASKED, read=False, source="", speaker="")
    undated = appearance("Coastal Notes", None, ASKED)
    return Tracing(
        asked=ASKED,
        first=first.report,
        certainty="First in this collection; 1 report without a date may be older.",
        dated=(first, reworded, lost, unread),
        undated=(undated,),
        speakers=(Speaker("Ada Brandt", 3), Speaker("", 1)),
        searched=1200,
        looked_at=80,
        read=4,
        left_out=7,
    )


def no_tracing() -> Tracing:
    """Words nobody tells."""
    return replace(
        some_tracing(), first="", certainty="", dated=(), undated=(), speakers=(), left_out=0
    )


def hostile_tracing() -> Tracing:
    """Texts, names and addresses that try to run, to load, to reorder, and to overflow."""
    bad = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'
    steering = "\x1b[31m\u202etxet\u202c" + "W" * 400
    return replace(
        some_tracing(),
        asked=bad + steering,
        dated=tuple(
            replace(
                one,
                name=bad,
                title=steering,
                url="javascript:alert(3)",
                printed=bad + steering,
                around=Span(0, len(bad + steering)),
                spans=(Span(2, 40),),
                speaker=bad,
                source=steering,
                runs=(WordRun(Became.ADDED, bad), WordRun(Became.DROPPED, steering)),
                fate=Fate.REWORDED,
            )
            for one in some_tracing().dated
        ),
    )
