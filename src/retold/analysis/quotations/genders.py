"""Whether a name or the words around it tell of a woman or a man."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.model.mentions import Entity, NameKind, NameMention
from retold.text.marks import AROUND_WORDS

_TOLD_OFTEN = 2
"""Pronouns of one gender, and none of the other, in sentences that name nobody else: on names whose
given name tells the gender, 19 in 20 agree; with one pronoun 9 in 10."""

_LONGEST_TITLE = 12
"""Characters of a title before a name: "Congresswoman" is told by its role."""


def genders_told(
    lines: Lines, names: Sequence[NameMention], entities: Sequence[Entity]
) -> list[str]:
    """For each entity the gender that its names, titles or pronouns tell, "" where none does."""
    genders = [gender_of(entity) for entity in entities]
    pronouns: defaultdict[int, Counter[str]] = defaultdict(Counter)
    by_sentence: defaultdict[int, list[NameMention]] = defaultdict(list)
    for name in names:
        if entities[name.entity].kind is NameKind.PERSON:
            by_sentence[name.sentence].append(name)
            genders[name.entity] = genders[name.entity] or _by_title(lines.prose.text, name)
    for number, named in by_sentence.items():
        if len({name.entity for name in named}) == 1:
            pronouns[named[0].entity] += _pronouns_behind(lines[number], named[0])
    for entity, told in pronouns.items():
        genders[entity] = genders[entity] or _by_pronouns(told)
    return genders


def may_be_persons(
    text: str, names: Sequence[NameMention], entities: Sequence[Entity]
) -> frozenset[int]:
    """The entities that "he" or "she" may be, if they spoke.

    Also a name of which nothing tells what it is, unless "the" stands before it: a book, a ship.
    """
    things = {name.entity for name in names if _follows_the(text, name)}
    persons = {number for number, one in enumerate(entities) if one.kind is NameKind.PERSON}
    others = {number for number, one in enumerate(entities) if one.kind is NameKind.OTHER}
    return frozenset(persons | (others - things))


def _follows_the(text: str, name: NameMention) -> bool:
    before = text[max(0, name.span.start - len("the ")) : name.span.start]
    return before.lower() == "the "


def _by_title(text: str, name: NameMention) -> str:
    """The gender that the word right before a name tells: "Ms. Brown", but not "In June, Brown"."""
    before = text[max(0, name.span.start - _LONGEST_TITLE) : name.span.start].split()
    apart = not before or not before[-1].rstrip(".").isalpha()
    return "" if apart else gender_of_words([before[-1].lower().rstrip(".")])


def _pronouns_behind(line: Line, name: NameMention) -> Counter[str]:
    """How often "he" and "she", in any shape, stand behind a name and outside marks."""
    grammar = lexicon().grammar
    told: Counter[str] = Counter()
    for form, span, marked in zip(line.forms, line.spans, line.marked, strict=True):
        if marked is None and span.start >= name.span.end:
            told["woman"] += form in grammar["she"]
            told["man"] += form in grammar["he"]
    return told


def _by_pronouns(told: Counter[str]) -> str:
    one = [gender for gender in ("woman", "man") if told[gender]]
    return one[0] if len(one) == 1 and told[one[0]] >= _TOLD_OFTEN else ""


def fits_gender(gender: str, *, woman: bool) -> bool:
    """Whether a gender, "" where not told, goes with "she" or with "he"."""
    return gender in {"", "woman" if woman else "man"}


def gender_of(entity: Entity) -> str:
    """The gender that the roles or names of an entity tell, "" where they tell none."""
    roles = [word for role in entity.roles for word in role.split()]
    given = [form.lower().split()[0] for form in entity.forms if " " in form]
    return gender_of_words(given + roles)


def gender_of_words(words: list[str]) -> str:
    """The gender that titles, roles and given names tell, "" where none or both."""
    grammar = lexicon().grammar
    bare = [word.strip(AROUND_WORDS) for word in words]
    woman = any(word in grammar["women"] for word in bare)
    man = any(word in grammar["men"] for word in bare)
    if woman != man:
        return "woman" if woman else "man"
    woman = any(word in lexicon().women for word in bare)
    man = any(word in lexicon().men for word in bare)
    return "" if woman == man else ("woman" if woman else "man")
