"""The made-up grounding in two tellings: its facts, its changes and what matters."""

from retold.model.changes import Change, ChangeDetail, ChangeKind
from retold.model.facts import Fact, FactDetail, FactKind, Verdict
from retold.model.findings import Finding, FindingKind
from retold.model.quotations import (
    Echo,
)
from tests.fakes.makers import change_of, fact_of, from_change, from_echo, from_fact, turn
from tests.fakes.told import Told


def facts_between(a: Told, b: Told) -> dict[str, Fact]:
    return {
        "minutes": fact_of(
            FactKind.DURATION,
            "rudder before the impact",
            Verdict.DIFFER,
            (a, "about twelve minutes", "≈ 12 minute"),
            (b, "20 minutes", "20 minute"),
        ),
        "hurt": fact_of(
            FactKind.COUNT,
            "injured people",
            Verdict.COMPATIBLE,
            (a, "At least 14 people", "≥ 14"),
            (b, "Fourteen people", "14"),
            details=(FactDetail.BOUND_CHANGED,),
        ),
        "third": fact_of(
            FactKind.FRACTION,
            "diesel leaked",
            Verdict.DIFFER,
            (a, "More than a third", "> 1/3"),
            (b, "about a third", "≈ 1/3"),
            details=(FactDetail.BOUND_CHANGED,),
        ),
        "aboard": fact_of(
            FactKind.COUNT,
            "people aboard",
            Verdict.COMPATIBLE,
            (a, "212 people", "212"),
            (b, "more than 200 people", "> 200"),
            details=(FactDetail.LESS_PRECISE,),
        ),
        "diesel": fact_of(
            FactKind.MEASURE,
            "diesel in the tanks",
            Verdict.COMPATIBLE,
            (a, "Nearly 40 tonnes", "< 40 tonne"),
            (b, "Some 40 tonnes", "≈ 40 tonne"),
            details=(FactDetail.BOUND_CHANGED,),
        ),
        "year": fact_of(
            FactKind.COUNT,
            "passengers a year",
            Verdict.AGREE,
            (a, "about 1.2 million passengers", "≈ 1200000"),
            (b, "about 1.2 million passengers", "≈ 1200000"),
        ),
        "day": fact_of(
            FactKind.DATE,
            "the grounding",
            Verdict.AGREE,
            (a, "late on Thursday", "2031-03-13"),
            (b, "Thursday night", "2031-03-13"),
        ),
        "captain": fact_of(
            FactKind.PERSON,
            "captain",
            Verdict.AGREE,
            (a, "Jørgen Haalvik", "jorgen haalvik"),
            (b, "Jorgen Halvik", "jorgen haalvik"),
            details=(FactDetail.SPELLED_OTHERWISE,),
        ),
        "island": fact_of(
            FactKind.PLACE,
            "island",
            Verdict.AGREE,
            (a, "Sørholm", "sorholm"),
            (b, "Sorholm", "sorholm"),
            details=(FactDetail.SPELLED_OTHERWISE,),
        ),
        "board": fact_of(
            FactKind.ORGANISATION,
            "board",
            Verdict.UNCLEAR,
            (a, "Maritime Safety Board", "maritime safety board"),
            (b, "safety board", "safety board"),
            details=(FactDetail.SHORTENED,),
        ),
        "built": fact_of(FactKind.DATE, "year of building", Verdict.ONLY_ONE, (a, "1998", "1998")),
    }


def changes_between(a: Told, b: Told) -> dict[str, Change]:
    kind, detail = ChangeKind, ChangeDetail
    return {
        "headline": change_of(a, b, kind.REWORDED, ("Ferry with 212",), ("Passenger ferry hits",)),
        "second": change_of(a, b, kind.REWORDED, ("The grounding was",), ("It was the second",)),
        "aground": change_of(a, b, kind.REWORDED, ("The car ferry",), ("A passenger ferry",)),
        "hurt": change_of(
            a,
            b,
            kind.REWORDED,
            ("At least 14",),
            ("Fourteen people",),
            turn(detail.SOURCE_LOST, a, "the coastguard said", b, None),
        ),
        "missing": change_of(a, b, kind.KEPT, ("Nobody is missing",), ("Nobody is missing",)),
        "sound": change_of(
            a, b, kind.JOINED, ("“We heard", "“The crew"), ("“We heard", "Nobody told")
        ),
        "booms": change_of(
            a,
            b,
            kind.REWORDED,
            ("Fishermen in",),
            ("Coastguard crews",),
            turn(detail.MORE_GENERAL, a, "Fishermen in Sørholm", b, "Coastguard crews"),
            moved=True,
        ),
        "cause": change_of(
            a,
            b,
            kind.REWORDED,
            ("The cause may",),
            ("A hydraulic leak",),
            turn(detail.HEDGE_DROPPED, a, "may have been", b, "caused"),
        ),
        "rudder": change_of(a, b, kind.REWORDED, ("The ferry’s captain",), ("Captain Jorgen",)),
        "letter": change_of(a, b, kind.JOINED, ("“They had the", "“I will not"), ("Ekren told",)),
        "cooperate": change_of(a, b, kind.REWORDED, ("“We are coop",), ("The company said",)),
        "diesel": change_of(
            a,
            b,
            kind.JOINED,
            ("Nearly 40", "More than a third"),
            ("Some 40",),
            turn(detail.OPINION_ADDED, a, None, b, "a terrible blow"),
            turn(detail.SOURCE_LOST, a, "the coastguard said, threatening", b, None),
        ),
        "port": change_of(
            a,
            b,
            kind.REWORDED,
            ("In response",),
            ("Ekren ordered",),
            turn(detail.CAUSE_DROPPED, a, "In response", b, None),
        ),
        "line": change_of(a, b, kind.KEPT, ("The line carries",), ("The line carries",)),
        "told": change_of(a, b, kind.DROPPED, ("Ekren said the line’s",)),
        "followed": change_of(a, b, kind.DROPPED, ("Kystlinjen said it",)),
        "built": change_of(a, b, kind.DROPPED, ("The Marit Sand, built",)),
        "leaking": change_of(a, b, kind.ADDED, (), ("Leaking pump",)),
        "locals": change_of(a, b, kind.ADDED, (), ("Locals say",)),
    }


def pair_findings(
    echoes: dict[str, Echo], facts: dict[str, Fact], changes: dict[str, Change]
) -> tuple[Finding, ...]:
    kind = FindingKind
    b = "the Daily Lantern"
    return (
        from_echo(
            0.97,
            echoes["sound"],
            f"Edda Rosmund’s two sentences are run into one in {b}; "
            "“The crew did what they could, but” is left out without a sign.",
        ),
        from_fact(
            0.95,
            facts["minutes"],
            "The rudder stopped answering about twelve minutes before "
            f"the impact; in {b} it is 20 minutes.",
        ),
        from_change(
            0.92,
            changes["cause"],
            kind.CERTAINTY,
            f"The safety board’s “may have been” is gone: {b} says the leak caused the accident.",
        ),
        from_echo(
            0.90,
            echoes["letter"],
            f"Tobias Ekren’s words lost their marks in {b}; a closing mark was left behind.",
        ),
        from_echo(0.88, echoes["warned"], f"“ignored warnings” stands without marks in {b}."),
        from_echo(
            0.84, echoes["hurt"], "The number of injured is no longer given to the coastguard."
        ),
        from_change(
            0.80,
            changes["port"],
            kind.ATTRIBUTION,
            "The order to stay in port is told without “In response”.",
        ),
        from_fact(
            0.78,
            facts["third"],
            "More than a third of the diesel leaked; later it is about a third.",
        ),
        from_echo(
            0.74,
            echoes["cooperate"],
            "Maja Strand’s quotation is told in the reporter’s words "
            "and given to the company; the editor’s brackets are gone.",
        ),
        from_change(
            0.70,
            changes["diesel"],
            kind.CERTAINTY,
            f"“a terrible blow” is an opinion that {b} added in its own voice.",
        ),
        from_echo(0.66, echoes["locals"], f"“Locals” are a source only {b} has."),
        from_change(
            0.60,
            changes["booms"],
            kind.WORDING,
            "Fishermen laid the booms; later it is coastguard crews.",
        ),
        from_fact(0.55, facts["hurt"], "“At least 14” injured became a plain “Fourteen”."),
        from_echo(0.50, echoes["followed"], f"Kystlinjen’s defence is left out of {b}."),
        from_echo(
            0.45,
            echoes["rudder"],
            "The captain’s account no longer names the two people it came through.",
        ),
        from_fact(0.30, facts["captain"], "The captain is spelled Haalvik and Halvik."),
        from_change(0.20, changes["locals"], kind.WORDING, f"A sentence only {b} has."),
    )
