"""Furniture: lines that belong to a site and not to a story, and site names after titles.

Every list is data (`languages/en/furniture.toml`). A line is furniture only where the whole of it
has the form of furniture: a sentence of the story that merely speaks of a newsletter stays.
"""

import re
from functools import cache, lru_cache

from retold.model.rules import rules_of
from retold.model.spans import Span
from retold.text.languages import word_list

_LONGEST = 60
"""Words of the longest furniture line: copyright and cookie notices run to some fifty."""

_LONGEST_LINE = 600
"""Characters of the longest line looked at: sixty words, and a guard against hostile input."""

_CACHED_LINES = 1 << 12
"""Short lines recur on every page of a site; longer ones are not looked at."""

_FORMS = (
    "comment_form",
    "share",
    "newsletter",
    "advertisement",
    "related",
    "cookies",
    "copyright",
    "subscription",
    "contact",
    "navigation",
)

_EDGES = " \t*_:.!?…-–—|>»›→#\\"
_RULE_LINE = re.compile(r"[\W_]{1,80}")
_SEPARATOR = re.compile(r"\s+(?:\||[-–—•·»]|::|-{2})\s+|\s*\|\s*")
_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]{2,40}\.(?:com|org|net|co\.uk|co|news|tv|in|uk|au|ca|eu|info)", re.IGNORECASE
)
_LONGER_WORD = 4
_LONGEST_SITE = 6
"""Words in the name of a site or its section: "Russia-Ukraine war News" has three."""

_SHORTEST_TITLE = 3
"""Words that must be left of a title once a site's name is taken off."""


def comment_form(said: str) -> bool:
    """The line belongs to a form for readers' comments ("Leave a Reply", "3 comments")."""
    return _form(said) == "comment_form"


def share(said: str) -> bool:
    """The line asks to share the page or to follow somebody on a social network."""
    return _form(said) == "share"


def newsletter(said: str) -> bool:
    """The line offers a newsletter, an alert or an app."""
    return _form(said) == "newsletter"


def advertisement(said: str) -> bool:
    """The line marks an advertisement or says that the story goes on below one."""
    return _form(said) == "advertisement"


def related(said: str) -> bool:
    """The line points to other stories ("Read more: …") or heads a list of them."""
    return _form(said) == "related"


def cookies(said: str) -> bool:
    """The line speaks of cookies, privacy or terms of use."""
    return _form(said) == "cookies"


def copyright(said: str) -> bool:  # noqa: A001 - a reader is shown this name
    """The line claims the copyright of the site."""
    return _form(said) == "copyright"


def subscription(said: str) -> bool:
    """The line asks to sign in, to pay or to give."""
    return _form(said) == "subscription"


def contact(said: str) -> bool:
    """The line says how to reach the writer or the newsroom ("Contact our reporter at …")."""
    return _form(said) == "contact"


def navigation(said: str) -> bool:
    """The line is a button, a menu entry or the time of a video."""
    return _form(said) == "navigation"


def ruled_line(said: str) -> bool:
    """The line holds only marks ("***", "___")."""
    return _RULE_LINE.fullmatch(said) is not None


def site_suffix(title: str, outlet: str = "") -> Span | None:
    """The end of a title line is the name of the site or of its section ("| World News")."""
    start = len(title)
    for cut in reversed(list(_SEPARATOR.finditer(title[:_LONGEST_LINE]))):
        if len(title[: cut.start()].split()) < _SHORTEST_TITLE:
            break
        if not _names_site(cut.group(), title[cut.end() : start], outlet):
            break
        start = cut.start()
    if start == len(title):
        return None
    return Span(len(title) - len(title[start:].lstrip()), len(title))


def furniture_rule(said: str, words: int) -> str:
    """The name of the rule by which a line is furniture; empty where it is not."""
    if words > _LONGEST or len(said) > _LONGEST_LINE:
        return ""
    if ruled_line(said):
        return "furniture.ruled_line"
    form = _form(said)
    return f"furniture.{form}" if form else ""


def _names_site(separator: str, part: str, outlet: str) -> bool:
    words = part.lower().replace("’", "'").split()
    if not words or len(words) > _LONGEST_SITE:
        return False
    if "|" in separator or "»" in separator or "::" in separator:
        return True
    if outlet and _letters(part) == _letters(outlet):
        return True
    named = words[-1] in word_list("furniture")["suffix"]["site_words"]
    capitals = all(word[0].isupper() for word in part.split() if len(word) >= _LONGER_WORD)
    return _DOMAIN.fullmatch(part.strip()) is not None or (named and capitals)


def _letters(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum()).removeprefix("the")


@lru_cache(_CACHED_LINES)
def _form(said: str) -> str:
    line = " ".join(said.lower().replace("’", "'").split())
    bare = line.strip(_EDGES)
    sentence = line.endswith(".") and not line.endswith("..")
    whole = "" if sentence else _whole_lines().get(bare) or _whole_lines().get(line)
    if whole:
        return whole
    found = _starts().match(line) or _shapes().fullmatch(bare)
    if found is None and line != bare:
        found = _shapes().fullmatch(line)
    return str(found.lastgroup) if found else ""


@cache
def _whole_lines() -> dict[str, str]:
    lists = word_list("furniture")
    return {line: form for form in _FORMS for line in lists[form]["whole"]}


@cache
def _starts() -> re.Pattern[str]:
    return _either("starts", escape=True)


@cache
def _shapes() -> re.Pattern[str]:
    return _either("shapes", escape=False)


def _either(column: str, *, escape: bool) -> re.Pattern[str]:
    lists = word_list("furniture")
    groups = []
    for form in _FORMS:
        parts = sorted(lists[form][column], key=len, reverse=True)
        if parts:
            alternatives = "|".join(map(re.escape, parts) if escape else parts)
            groups.append(f"(?P<{form}>{alternatives})")
    return re.compile("|".join(groups))


RULES = rules_of(
    "furniture",
    (
        comment_form,
        share,
        newsletter,
        advertisement,
        related,
        cookies,
        copyright,
        subscription,
        contact,
        navigation,
        ruled_line,
        site_suffix,
    ),
)
