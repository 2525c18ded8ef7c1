"""The made-up grounding in four more tellings, and the lineage of all six."""

from functools import cache

from retold.model.changes import ChangeKind
from retold.model.descent import Descent, Direction, Edge, Lineage, Relation, UnseenSource
from retold.model.facts import Fact, FactKind, Verdict
from retold.model.findings import Comparison, FindingKind
from retold.model.quotations import (
    Fate,
    FateDetail,
)
from retold.model.reports import Notice, Rejected
from tests.fakes.ferry import courier, echoes_between, ferry_text, lantern, quotations
from tests.fakes.ferry_changes import changes_between, facts_between, pair_findings
from tests.fakes.ferry_two import METHODS
from tests.fakes.makers import (
    change_of,
    descent_of,
    echo_of,
    fact_of,
    from_change,
    from_descent,
    from_echo,
    from_fact,
    noted,
    utterances_of,
)
from tests.fakes.told import Told, quotation, reason, told


def _merged_facts(six: tuple[Told, ...], pair: dict[str, Fact]) -> tuple[Fact, ...]:
    a, b, c, d, e, f = six
    kinds = FactKind
    return (
        fact_of(
            kinds.COUNT,
            "injured people",
            Verdict.DIFFER,
            (a, "At least 14 people", "≥ 14"),
            (b, "Fourteen people", "14"),
            (c, "At least 14 people", "≥ 14"),
            (d, "Seventeen", "17"),
            (e, "At least 16 people", "≥ 16"),
        ),
        fact_of(
            kinds.COUNT,
            "people aboard",
            Verdict.DIFFER,
            (a, "212 people", "212"),
            (b, "more than 200 people", "> 200"),
            (c, "212 people", "212"),
            (d, "209 people", "209"),
            (e, "212 people", "212"),
        ),
        fact_of(
            kinds.COUNT,
            "passengers a year",
            Verdict.DIFFER,
            (a, "about 1.2 million passengers", "≈ 1200000"),
            (b, "about 1.2 million passengers", "≈ 1200000"),
            (f, "about 2.1 million passengers", "≈ 2100000"),
        ),
        fact_of(
            kinds.PERCENTAGE, "fall of the shares", Verdict.ONLY_ONE, (f, "4 percent", "4 percent")
        ),
        *(fact for name, fact in pair.items() if name not in {"hurt", "aboard", "year"}),
    )


def _six() -> tuple[Told, ...]:
    url = "https://coasttelegraph.example/2031/ferry"
    return (
        courier(),
        lantern(),
        told(
            ferry_text("telegraph"),
            name="Coast Telegraph",
            url=url,
            published="2031-03-14T16:10+01:00",
        ),
        told(
            ferry_text("island_post"),
            name="Island Post",
            url="https://islandpost.example/boats",
            published="2031-03-15T06:00+01:00",
        ),
        told(
            ferry_text("telegraph_later"),
            name="Coast Telegraph (later)",
            url=url,
            published="2031-03-14T21:30+01:00",
        ),
        told(ferry_text("gazette"), name="Inland Gazette"),
    )


def _six_descents(six: tuple[Told, ...]) -> tuple[Descent, ...]:
    a, b, c, _, e, f = six
    first, undecided = Direction.LEFT_FIRST, Direction.UNDECIDED
    known = {
        (0, 1): descent_of(a, b, Relation.REWRITE, first, (0.46, 0.71)),
        (0, 2): descent_of(a, c, Relation.SAME_SOURCE, undecided, (0.52, 0.97)),
        (2, 4): descent_of(c, e, Relation.VERSION, first, (0.86, 0.98)),
        (0, 5): descent_of(a, f, Relation.PARTLY_DRAWN, undecided, (0.22, 0.58), score=0.62),
        (1, 2): descent_of(b, c, Relation.UNCLEAR, undecided, (0.3, 0.5), score=0.4),
    }
    return tuple(
        known.get((left, right))
        or descent_of(
            six[left], six[right], Relation.INDEPENDENT, undecided, (0.08, 0.06), score=0.7
        )
        for left in range(len(six))
        for right in range(left + 1, len(six))
    )


def _six_lineage(six: tuple[Told, ...], descents: tuple[Descent, ...]) -> Lineage:
    a, b, c, d, e, f = (one.report.id for one in six)
    by_pair = {(descent.left, descent.right): descent for descent in descents}
    agency = UnseenSource(
        id="unseen:northern-press-agency",
        name="Northern Press Agency",
        evidence=(
            *six[0].places("With material from the Northern Press Agency"),
            *six[2].places("© Northern Press Agency"),
        ),
        reasons=(reason("descent.credit", "Two reports credit the agency and share its words."),),
    )

    def edge(
        source: str, target: str, relation: Relation, share: float, *, decided: bool = True
    ) -> Edge:
        descent = by_pair.get((source, target))
        return Edge(
            source=source,
            target=target,
            descent=descent.id if descent else "",
            relation=relation,
            share=share,
            decided=decided,
        )

    return Lineage(
        edges=(
            edge(agency.id, a, Relation.SAME_SOURCE, 0.52),
            edge(agency.id, c, Relation.SAME_SOURCE, 0.97),
            edge(a, b, Relation.REWRITE, 0.71),
            edge(c, e, Relation.VERSION, 0.98),
            edge(a, f, Relation.PARTLY_DRAWN, 0.58, decided=False),
        ),
        unseen=(agency,),
        origins=((a, b, c, e, f), (d,)),
    )


@cache
def six_reports() -> Comparison:
    """An agency not given, its copy in two versions, a rewrite and an own report."""
    six = _six()
    a, b, c, d, e, f = six
    q = quotations(a, b)
    sound = ("We heard a long grinding sound, then the lights went out",)
    letter = ("They had the letter, they had the money, and they had two months",)
    crew = "The crew did what they could, but nobody told us anything for an hour."
    more = {
        "c-sound": quotation(
            c,
            "direct",
            *sound,
            crew,
            speaker="Edda Rosmund",
            cue="said Edda",
            source="Edda Rosmund",
        ),
        "c-letter": quotation(
            c, "direct", *letter, speaker="Tobias Ekren", cue="told reporters", source="Ekren told"
        ),
        "d-boats": quotation(
            d,
            "direct",
            "The whole village went out in boats",
            "You do not wait for the coastguard here.",
            speaker="Aslak Torvund",
            cue="he told",
            source="he told",
        ),
        "e-sound": quotation(
            e, "direct", *sound, speaker="Edda Rosmund", cue="said Edda", source="Edda Rosmund"
        ),
        "e-letter": quotation(
            e, "direct", *letter, speaker="Tobias Ekren", cue="told reporters", source="Ekren told"
        ),
        "f-luck": quotation(
            f,
            "direct",
            "I will not call that bad luck",
            speaker="Maja Strand",
            cue="said of",
            source="Maja Strand",
        ),
        "f-cooperate": quotation(
            f,
            "direct",
            "We are cooperating fully with the investigators",
            speaker="Maja Strand",
            cue="said",
            source="Strand",
        ),
    }
    echoes, pair_facts, changes = (
        echoes_between(a, b, q),
        facts_between(a, b),
        changes_between(a, b),
    )
    q |= more
    later = {
        "luck": echo_of(
            (a, q["a-letter"]), (f, q["f-luck"]), Fate.OTHER_MOUTH, rule="echoes.another_speaker"
        ),
        "verbatim": echo_of((c, q["c-letter"]), (e, q["e-letter"]), Fate.VERBATIM),
        "trimmed": echo_of(
            (c, q["c-sound"]),
            (e, q["e-sound"]),
            Fate.TRIMMED,
            (noted(FateDetail.WORDS_DROPPED, c, crew, e, None),),
        ),
        "brackets": echo_of(
            (a, q["a-cooperate"]),
            (f, q["f-cooperate"]),
            Fate.VERBATIM,
            (
                noted(
                    FateDetail.BRACKETS_ABSORBED,
                    a,
                    "[with the investigators]",
                    f,
                    "with the investigators",
                ),
            ),
        ),
    }
    facts = _merged_facts(six, pair_facts)
    descents = _six_descents(six)
    version = change_of(c, e, ChangeKind.REWORDED, ("At least 14",), ("At least 16",))
    kept = tuple(
        change_of(c, e, ChangeKind.KEPT, (words,), (words,))
        for words in (
            "The car ferry",
            "Nobody is missing",
            "“We heard",
            "The cause may",
            "“They had the",
            "Nearly 40",
        )
    )
    drawn = (
        change_of(
            a, f, ChangeKind.SPLIT, ("Ekren said the line’s",), ("Kystlinjen had been told",)
        ),
        change_of(a, f, ChangeKind.REWORDED, ("“We are coop",), ("“We are coop",), moved=True),
        change_of(a, f, ChangeKind.REWORDED, ("More than a third",), ("More than a third",)),
        change_of(a, f, ChangeKind.REWORDED, ("The line carries",), ("The line carries",)),
        change_of(a, f, ChangeKind.ADDED, (), ("Shares in the company",)),
    )
    all_echoes = echoes | later
    rows = (
        (
            "Edda Rosmund",
            (q["a-sound"], q["b-sound"], q["c-sound"], q["e-sound"]),
            (echoes["sound"], later["trimmed"]),
        ),
        (
            "Tobias Ekren",
            (q["a-letter"], q["b-letter"], q["c-letter"], q["e-letter"], q["f-luck"]),
            (echoes["letter"], later["verbatim"], later["luck"]),
        ),
        (
            "Maja Strand",
            (q["a-cooperate"], q["b-cooperate"], q["f-cooperate"]),
            (echoes["cooperate"], later["brackets"]),
        ),
        *(
            (
                (q.get(f"a-{name}") or q[f"b-{name}"]).speaker,
                tuple(q[f"{side}-{name}"] for side in "ab" if f"{side}-{name}" in q),
                (echo,),
            )
            for name, echo in echoes.items()
            if name not in {"sound", "letter", "cooperate"}
        ),
        ("Aslak Torvund", (q["d-boats"],), ()),
    )
    return Comparison(
        methods=METHODS,
        reports=tuple(one.report for one in six),
        readings=tuple(
            one.reading(*(v for k, v in q.items() if k[0] == letter_))
            for one, letter_ in zip(six, "abcdef", strict=True)
        ),
        descents=descents,
        lineage=_six_lineage(six, descents),
        echoes=tuple(all_echoes.values()),
        utterances=utterances_of(six, rows),
        facts=facts,
        changes=(*changes.values(), version, *kept, *drawn),
        findings=tuple(
            sorted(
                (
                    from_echo(
                        0.98,
                        later["luck"],
                        "“I will not call that bad luck” is the minister’s; the "
                        "Inland Gazette puts it in the operator’s mouth.",
                    ),
                    from_fact(
                        0.93,
                        facts[2],
                        "About 1.2 million passengers a year; the Inland Gazette has 2.1 million.",
                    ),
                    from_change(
                        0.85,
                        version,
                        FindingKind.WORDING,
                        "Between two versions of one address "
                        "“14” became “16”; no correction is told.",
                    ),
                    from_fact(0.82, facts[0], "The number of injured differs: 14, 16 and 17."),
                    from_echo(
                        0.4,
                        later["trimmed"],
                        "The later version drops Edda Rosmund’s second sentence.",
                    ),
                    from_descent(
                        0.6, descents[0], "The Daily Lantern rewrites the Harbour Courier."
                    ),
                    *pair_findings(echoes, pair_facts, changes),
                ),
                key=lambda finding: -finding.weight,
            )
        ),
        rejected=(
            Rejected(
                location="ferry-photo.jpg",
                place="",
                stage="decode",
                reason="it is a picture, not text",
                hint="Give text, Markdown, saved HTML or JSON Lines",
            ),
        ),
        notices=(
            Notice(
                slug="versions",
                report_ids=(c.report.id, e.report.id),
                words="Two reports come from one address; they are versions, not two witnesses.",
            ),
            Notice(
                slug="published-unknown",
                report_ids=(f.report.id,),
                words="It is not known when the Inland Gazette was published; its dates were not "
                "resolved against a day.",
            ),
        ),
    )
