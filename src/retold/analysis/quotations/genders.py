"""Whether a name or the words around it tell of a woman or a man."""

from retold.analysis.quotations.lexicon import lexicon
from retold.model.mentions import Entity
from retold.text.marks import AROUND_WORDS


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
