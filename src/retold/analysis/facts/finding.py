"""Facts: the table of what the reports say of the same numbers, times, names and things."""

from collections.abc import Iterator, Mapping

from retold.analysis.facts.ages import one_age
from retold.analysis.facts.bounds_told import without_bounds_told_both_ways
from retold.analysis.facts.claims import find_claims, rivals_in
from retold.analysis.facts.clocks import one_clock
from retold.analysis.facts.context import Story, story_of
from retold.analysis.facts.dates_elsewhere import another_date_elsewhere
from retold.analysis.facts.grouping import Key, gather, keys_of, tells_two_days
from retold.analysis.facts.linking import links_in
from retold.analysis.facts.lone import left_out
from retold.analysis.facts.magnitudes import one_magnitude
from retold.analysis.facts.mentioned import mentions_of
from retold.analysis.facts.named import one_name_over_reports
from retold.analysis.facts.nobody_hurt import nobody_hurt
from retold.analysis.facts.numbers import same_number_elsewhere
from retold.analysis.facts.other_clocks import another_clock
from retold.analysis.facts.printed_days import same_printed_day
from retold.analysis.facts.rival_sums import another_sum_elsewhere
from retold.analysis.facts.rows import row_of_mentions, row_of_names, row_of_one, row_of_terms
from retold.analysis.facts.scattered import same_sum_elsewhere, same_unusual_number
from retold.analysis.facts.sized import one_size
from retold.analysis.facts.spans_of_time import one_length
from retold.analysis.facts.terms import find_terms, gather_terms
from retold.analysis.facts.toll_parts import toll_in_parts
from retold.analysis.facts.tolls import one_toll, without_tolls_told
from retold.analysis.facts.verbatim import without_bounds_told_alike
from retold.model.changes import Pairing
from retold.model.facts import Fact, FactKind
from retold.text.studied import Studied

_FEWEST_REPORTS = 2
"""Reports a fact is told by or missed in: one report alone has nothing to be held against."""

_KIND_ORDER = {kind: at for at, kind in enumerate(FactKind)}


def find_facts(
    reports: tuple[Studied, ...],
    pairings: Mapping[tuple[int, int], tuple[Pairing, ...]],
    entities: Mapping[tuple[int, int], tuple[tuple[int, int], ...]],
) -> tuple[Fact, ...]:
    """The table of facts over all reports: numbers first, then times, names and terms.

    Worked out in one order of the reports, whatever order they are given in; only the values of a
    row and its details follow the order given.

    Args:
        reports: the reports of a story.
        pairings: aligned sentences for each pair of indexes into `reports`, the lesser first.
        entities: pairs of entities that are the same, likewise.
    """
    if len(reports) < _FEWEST_REPORTS:
        return ()
    story = story_of(reports, pairings, entities)
    place = {studied.report.id: at for at, studied in enumerate(story.reports)}
    return tuple(sorted(_rows(story), key=lambda fact: _order(fact, place)))


def _rows(story: Story) -> Iterator[Fact]:
    mentions = tuple(mentions_of(at, studied) for at, studied in enumerate(story.reports))
    claims = tuple(find_claims(story, mentions))
    clocks = gather((*one_clock(story), *another_clock(story)))
    at_odds = frozenset[Key]().union(*(keys_of(one) for one in clocks if tells_two_days(one)))
    met = [link for link in links_in(claims) if not at_odds & {link.left.key, link.right.key}]
    links = (
        *met,
        *same_number_elsewhere(story, mentions),
        *same_unusual_number(story, mentions),
        *same_sum_elsewhere(story, mentions),
        *another_sum_elsewhere(story, mentions),
        *without_tolls_told(one_toll(story, mentions), met),
        *toll_in_parts(story, mentions),
        *nobody_hurt(story, mentions),
        *one_size(story, mentions),
        *one_magnitude(story, mentions),
        *one_age(story, mentions),
        *one_length(story, mentions),
        *same_printed_day(story, mentions),
        *another_date_elsewhere(story, mentions),
    )
    told: set[Key] = set()
    alike = without_bounds_told_alike(story, mentions, links)
    told_one_way = without_bounds_told_both_ways(mentions, alike)
    for gathered in (*gather(told_one_way), *clocks):
        if told.isdisjoint(keys_of(gathered)):
            told |= keys_of(gathered)
            yield row_of_mentions(story, gathered)
    used = told | {mention.key for claim in claims for mention in rivals_in(claim)}
    for mention in left_out(story, mentions, used):
        yield row_of_one(story, mention)
    for named in one_name_over_reports(story):
        row = row_of_names(story, named)
        if row:
            yield row
    for terms in gather_terms(find_terms(story)):
        yield row_of_terms(story, terms)


def _order(fact: Fact, place: dict[str, int]) -> tuple[int, int, int]:
    first = min(fact.values, key=lambda value: place[value.report_id])
    return (_KIND_ORDER[fact.kind], place[first.report_id], first.spans[0].start)
