"""What is told of the outlets of a collection."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """A newsroom, or a source not seen, on one end of the steps between it and an outlet.

    Attributes:
        name: what to call it.
        seen: False for a source whose own reports are not in the collection.
        reports: reports that drew on the other end.
        directed: those of them where which came first rests on evidence.
        lag: median minutes from the one to the other, where the hour of both is known.
    """

    name: str
    seen: bool
    reports: int
    directed: int
    lag: int | None


@dataclass(frozen=True, slots=True)
class Arriving:
    """What became of words in quotation marks on the way from report to report, in words.

    Attributes:
        kept: words that stand in marks again, the same.
        changed: words between such that do not.
        unmarked: words that lost their marks.
        dropped: words left out.
    """

    kept: int = 0
    changed: int = 0
    unmarked: int = 0
    dropped: int = 0

    @property
    def used(self) -> int:
        """The words that arrived, harmed or not."""
        return self.kept + self.changed + self.unmarked

    @property
    def unharmed(self) -> float | None:
        """Share of the words that arrived which stand in marks again, the same; None for none."""
        return self.kept / self.used if self.used else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One newsroom in a collection.

    Attributes:
        name: as it is mostly printed.
        printed: every way its name is printed, the commonest first.
        reports: its reports.
        stories: the stories they belong to.
        shared: its reports in stories that other newsrooms tell too.
        own: those of them that drew on no other newsroom and no agency, as far as is told.
        unclear: those of `own` that share more with another report than chance explains.
        sources: whom its reports drew on, the most drawn on first.
        takers: who drew on its reports, the most first.
        arriving: how others' quotations arrive in its reports.
        passed_on: how its quotations arrive in others' reports.
    """

    name: str
    printed: tuple[str, ...]
    reports: int
    stories: int
    shared: int
    own: int
    unclear: int
    sources: tuple[Drawn, ...]
    takers: tuple[Drawn, ...]
    arriving: Arriving
    passed_on: Arriving

    @property
    def own_share(self) -> float | None:
        """Share of its reports in stories told by others too that are its own; None for none."""
        return self.own / self.shared if self.shared else None


@dataclass(frozen=True, slots=True)
class Outlets:
    """The outlets of a collection, those with most reports first.

    Attributes:
        outlets: newsrooms with a name.
        unnamed: reports whose outlet is not known, which none of them counts.
    """

    outlets: tuple[Outlet, ...]
    unnamed: int
