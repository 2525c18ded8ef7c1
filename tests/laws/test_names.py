"""Laws of names: spans are exact, matches are one to one and the same from both sides."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from retold.analysis.names import Names, find_names, match_entities
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

WORDS = st.sampled_from(
    [
        "Orla",
        "Tom",
        "Fenwick",
        "Kovarik",
        "Zelenskyy",
        "Zelensky",
        "Aleksandr",
        "Alexander",
        "president",
        "President",
        "Mr.",
        "Mrs.",
        "Sen.",
        "the",
        "The",
        "his",
        "son",
        "wife,",
        "Riga",
        "Latvian",
        "U.S.",
        "US",
        "Kremlin",
        "Warsaw",
        "leader",
        "minister",
        "of",
        "for",
        "Bank",
        "Group",
        "Harrowgate",
        "NHA",
        "(NHA)",
        "Jr.",
        "de",
        "van",
        "al-",
        "“",
        "”",
        "said,",
        "Żmuda’s",
        "Fenwick's",
        "who",
        "and",
        ",",
        ".",
        "34,",
        "May",
        "on Monday",
        "\n",
        "A",
        "J.",
        "🙂",
        "met",
        "defence ministry",
        "Meanwhile,",
        "IT IS WHO SAYS SO",
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80)


def names_of(text: str) -> Names:
    return find_names(prose_of(plain_report(text)))


@given(TEXTS)
@example("Żmuda’s . president who Żmuda’s president Orla")
def test_spans_hold_exactly_the_printed_words(text: str) -> None:
    prose = prose_of(plain_report(text))
    names = find_names(prose)
    for mention in names.mentions:
        assert mention.span.of(prose.text) == mention.said
        assert mention.said.strip() == mention.said != ""
        assert prose.sentences[mention.sentence].span.contains(mention.span)
        if not mention.stand_in:
            assert mention.said in names.entities[mention.entity].forms


@given(TEXTS)
def test_printed_names_are_in_order_and_do_not_overlap(text: str) -> None:
    printed = [mention.span for mention in names_of(text).mentions if not mention.stand_in]
    assert all(one.end <= other.start for one, other in pairwise(printed))


@given(TEXTS)
def test_every_entity_is_mentioned_and_every_name_is_one_of_its_forms(text: str) -> None:
    names = names_of(text)
    mentioned = {mention.entity for mention in names.mentions if not mention.stand_in}
    assert mentioned == set(range(len(names.entities)))
    assert all(entity.name == entity.forms[0] and entity.key for entity in names.entities)


@given(TEXTS, TEXTS)
def test_matches_are_one_to_one_and_the_same_from_both_sides(left: str, right: str) -> None:
    one, other = names_of(left).entities, names_of(right).entities
    matches = match_entities(one, other)
    assert len({match.left for match in matches}) == len({match.right for match in matches})
    assert len({match.left for match in matches}) == len(matches)
    there = {(m.left, m.right, m.how, m.score, m.rule) for m in matches}
    back = {(m.right, m.left, m.how.inverse, m.score, m.rule) for m in match_entities(other, one)}
    assert there == back


@given(TEXTS)
def test_a_report_matches_itself_name_by_name(text: str) -> None:
    entities = names_of(text).entities
    keys = [entity.key for entity in entities]
    for match in match_entities(entities, entities):
        if keys.count(keys[match.left]) == 1:
            assert match.left == match.right
            assert match.how.value == "same"
