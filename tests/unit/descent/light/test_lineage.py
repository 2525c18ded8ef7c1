"""Made-up stories: who drew on whom, from the light forms of their reports."""

from retold.analysis.descent.light import light_lineage
from retold.model.descent import Relation
from tests.fakes.dispatches import light

DISPATCH = tuple(range(1, 11))
UNKNOWN = "a source not seen"
OWN_TEXTS = (("A", (20, 21, 22, 23)), ("B", (30, 31, 32, 33)))


def drawn(reports):
    """For each edge the outlet that drew, the one it drew on, and the relation."""
    outlets = {report.number: report.outlet for report in reports}
    return {
        (outlets[edge.target], edge.unseen or outlets[edge.source], edge.relation)
        for edge in light_lineage(reports).edges
    }


def origins(reports):
    outlets = {report.number: report.outlet for report in reports}
    groups = light_lineage(reports).origins
    return sorted(sorted(outlets[number] for number in group) for group in groups)


def printings(count, dateline):
    """So many papers with the dispatch, each without another paragraph of it."""
    return [
        light(f"Paper {n}", *(p for p in DISPATCH if p != 1 + n % 10), day=4, dateline=dateline(n))
        for n in range(count)
    ]


def test_a_dispatch_in_forty_papers_counts_once():
    own = [light("Coast Radio", *range(20, 30), day=4), light("Island News", *range(30, 40), day=5)]
    reports = printings(40, lambda _: "AP") + own
    found = light_lineage(reports)
    assert len(found.origins) == 3
    assert {(edge.source, edge.unseen, edge.directed) for edge in found.edges} == {
        (None, "AP", True)
    }
    assert len(found.edges) == 40


def test_papers_that_print_the_dispatch_and_do_not_say_so_hold_it_too():
    reports = printings(6, lambda n: "AP" if n else "")
    assert ("Paper 0", "AP", Relation.SAME_SOURCE) in drawn(reports)
    silent = next(r for r in reports if r.outlet == "Paper 0")
    why = next(e.why for e in light_lineage(reports).edges if e.target == silent.number)
    assert why.endswith("of it stands in reports given to AP.")


def test_forty_papers_that_all_keep_silent_are_one_origin_of_no_order():
    found = light_lineage(printings(40, lambda _: ""))
    assert len(found.origins) == 1
    assert not any(edge.directed for edge in found.edges)


def test_a_chain_is_told_link_by_link():
    first = light("First", *DISPATCH, day=1)
    second = light("Second", *DISPATCH[:6], 20, 21, 22, day=5)
    third = light("Third", *DISPATCH[:3], 20, 21, 22, 30, day=9)
    assert {(target, source) for target, source, _ in drawn([third, first, second])} == {
        ("Second", "First"),
        ("Third", "Second"),
    }
    assert all(edge.directed for edge in light_lineage([third, first, second]).edges)


def test_two_that_share_text_on_one_day_drew_on_a_source_not_seen():
    two = [
        light("A", *DISPATCH[:4], 20, 21, 22, 23, day=3),
        light("B", *DISPATCH[:4], 30, 31, 32, 33, day=3),
    ]
    assert drawn(two) == {
        ("A", UNKNOWN, Relation.SAME_SOURCE),
        ("B", UNKNOWN, Relation.SAME_SOURCE),
    }
    assert origins(two) == [["A", "B"]]


def test_two_sources_not_seen_are_not_made_one():
    first = [
        light(name, *DISPATCH[:4], *own, day=3)
        for name, own in (("A", (20, 21, 22, 23)), ("B", (30, 31, 32, 33)))
    ]
    second = [
        light(name, *DISPATCH[4:8], *own, day=3)
        for name, own in (("C", (40, 41, 42, 43)), ("D", (50, 51, 52, 53)))
    ]
    assert origins(first + second) == [["A", "B"], ["C", "D"]]


def test_a_round_up_draws_on_three_that_stay_three_origins():
    three = [
        light(name, *range(n, n + 8), day=day)
        for name, n, day in (("A", 10, 1), ("B", 20, 2), ("C", 30, 3))
    ]
    round_up = light("Digest", 10, 11, 20, 21, 30, 31, 40, day=9)
    assert {source for target, source, _ in drawn([*three, round_up]) if target == "Digest"} == {
        "A",
        "B",
        "C",
    }
    assert len(origins([*three, round_up])) == 3


def test_of_undated_copies_none_is_said_to_come_first():
    found = light_lineage([light("A", *DISPATCH), light("B", *DISPATCH[:9])])
    [edge] = found.edges
    assert edge.relation is Relation.COPY
    assert not edge.directed
    assert edge.why.endswith("nothing tells which came first.")


def test_independent_reports_have_no_edges():
    reports = [light(f"Paper {n}", *range(n * 10, n * 10 + 8), day=2) for n in range(5)]
    found = light_lineage(reports)
    assert not found.edges
    assert len(found.origins) == 5


def test_an_agency_in_the_story_is_the_source_of_those_that_print_it():
    agency = light("Reuters", *DISPATCH, day=4)
    papers = [light(f"Paper {n}", *DISPATCH[: 8 + n], day=4, dateline="Reuters") for n in range(2)]
    assert {(target, source) for target, source, _ in drawn([*papers, agency])} == {
        ("Paper 0", "Reuters"),
        ("Paper 1", "Reuters"),
    }


def test_a_dispatch_stands_before_a_paper_that_prints_it_and_does_not_say_so():
    agency, paper = light("Reuters", *DISPATCH, day=4), light("Coast Post", *DISPATCH[:9], day=4)
    [edge] = light_lineage([paper, agency]).edges
    assert (edge.source, edge.directed) == (agency.number, True)
    assert edge.why.endswith("Reuters is an agency's dispatch, which others print.")


def test_a_paper_that_names_another_stands_after_it():
    told = "The lists were first seen by a clerk, who told the Harbour Times that half were false."
    source = light("Harbour Times", *DISPATCH[:5], day=3)
    taker = light("Coast Post", told, *DISPATCH[:5], day=3)
    [edge] = light_lineage([taker, source]).edges
    assert (edge.source, edge.target, edge.directed) == (source.number, taker.number, True)
    assert "Harbour Times is named as the source" in edge.why


def test_versions_of_one_address_follow_one_another():
    versions = [
        light("Post", *DISPATCH[: 4 + n], day=3, hour=8 + n, url="https://post.example/fire")
        for n in range(4)
    ]
    found = light_lineage(versions)
    assert [edge.relation for edge in found.edges] == [Relation.VERSION] * 3
    place: dict[int | None, int] = {version.number: n for n, version in enumerate(versions)}
    assert sorted((place[e.source], place[e.target]) for e in found.edges) == [
        (0, 1),
        (1, 2),
        (2, 3),
    ]


def test_a_version_follows_the_one_before_it_though_it_is_more_like_an_earlier_one():
    address = "https://post.example/fire"
    texts = (DISPATCH[:5], (*DISPATCH[:3], 20, 21), DISPATCH[:5])
    first, second, third = (
        light("Post", *text, day=3, hour=8 + n, url=address) for n, text in enumerate(texts)
    )
    edges = light_lineage([first, second, third]).edges
    assert {edge.target: edge.source for edge in edges} == {
        second.number: first.number,
        third.number: second.number,
    }


def test_thirty_versions_that_hardly_differ_are_one_chain():
    address = "https://post.example/live"
    versions = [
        light("Post", *DISPATCH, day=1 + n // 12, hour=n % 12, url=address) for n in range(30)
    ]
    assert len(light_lineage(versions).edges) == 29


def test_two_reports_of_one_newsroom_are_one_origin():
    assert origins(
        [
            light("The Westhaven Post", *range(8)),
            light("Westhaven Post", *range(20, 28)),
            light("Coast Radio", *range(40, 48)),
        ]
    ) == [["Coast Radio"], ["The Westhaven Post", "Westhaven Post"]]


def test_a_quotation_both_print_is_no_descent():
    said = "“We rowed out before the horn and found nobody on the second deck,” said Ana Holm."
    found = light_lineage([light("A", said, *range(3)), light("B", said, *range(10, 13))])
    assert not found.edges


def test_shared_words_too_few_for_descent_are_told_as_unclear():
    """The telling words of one stand in the other with other words between them."""
    crates = [f"Gravel{n}er barge{n}y tonnage{n}o quaystone{n}u" for n in "abcdefghij"]
    one = " ".join(f"The {c.replace(' ', ' and ')} went by." for c in crates)
    two = " ".join(f"It was {c.replace(' ', ' or the ')} they had." for c in crates)
    found = light_lineage([light("A", one, 1), light("B", two, 2)])
    assert not found.edges
    assert len(found.origins) == 2
    assert [edge.relation for edge in found.unclear] == [Relation.UNCLEAR]


def test_nothing_and_one_report_have_a_lineage():
    assert light_lineage([]).origins == ()
    [alone] = light_lineage([light("A", *DISPATCH)]).origins
    assert len(alone) == 1


def test_a_source_not_seen_is_called_by_the_newsroom_that_all_name():
    told = "The keeper told the Harbour Times that the lamp was out."
    two = [light(name, told, *DISPATCH[:4], *own, day=3, dateline="") for name, own in OWN_TEXTS]
    assert {source for _, source, _ in drawn(two)} == {"perhaps Harbour Times"}


def test_a_city_in_both_datelines_is_no_source():
    two = [light(name, *DISPATCH[:4], *own, day=3, dateline="Staff") for name, own in OWN_TEXTS]
    assert {source for _, source, _ in drawn(two)} == {UNKNOWN}
