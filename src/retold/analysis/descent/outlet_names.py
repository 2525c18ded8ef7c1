"""The names an outlet goes by: as printed, by its address, short, by its initials."""

import re
from collections.abc import Sequence

_SITE = re.compile(r"^(?:https?://)?(?P<host>[^/\s]+)")
_ENDING = re.compile(
    r"(?:com|org|net|co|ac|go|gov|edu|info|news|tv|uk|us|au|ca|in|ie|nz|za|de|fr|eu|ru)"
)
"""Labels an address ends with; the one before them names its newsroom."""

_ASIDE = re.compile(r"\([^()]{0,60}\)|\s-\s(?:News|Opinion|Editorial)$")
_KIND = ("news", "online")
"""Words a newsroom goes without: "NBC" for "NBC News"."""

_CALL_SIGN = re.compile(
    r"(?P<sign>[KW][A-Z]{2,3})(?:-(?:TV|FM|AM)\b|(?: [A-Z][\w'-]*){0,3} (?:News|TV|Radio)$)"
)
"""An American station by its call sign, which other words follow or none: "KQZX-TV", "KQZX Elm
News". Alone it might be anybody's initials."""

_SHORTEST = 3
"""Letters of a newsroom's name; fewer stand for too much."""

_LEAST_INITIALS = 3
"""Words of a name that is known by its initials: "NYT", "LA Times"."""


def newsroom(outlet: str) -> str:
    """An outlet's name by its letters alone: one for "The Westhaven Post" and its address."""
    bare = _ASIDE.sub("", outlet.strip())
    return letters_of(_site(bare) if "." in bare and " " not in bare else bare)


def newsroom_forms(outlet: str) -> frozenset[str]:
    """The letters an outlet may be known by: "newyorktimes", "nytimes" and "nyt"; "fox"; "kqzx"."""
    station = _CALL_SIGN.match(outlet)
    signs = {station["sign"].lower()} if station else set()
    forms = _forms_of(newsroom(outlet)) | _shortened(_ASIDE.sub("", outlet.strip()).split())
    return forms | signs


def is_station(name: str) -> bool:
    """Whether a name is a station's, by its call sign."""
    return _CALL_SIGN.match(name) is not None


def is_address(name: str) -> bool:
    """Whether a name is an address: "coast.example" is none, "coastnews.com" is."""
    last = name.rpartition(".")[2]
    return "." in name and " " not in name and _ENDING.fullmatch(last) is not None


def _site(address: str) -> str:
    """The label of an address that names its newsroom: "coast" of "www.coast.co.uk/news"."""
    found = _SITE.match(address.lower())
    labels = found["host"].split(".") if found else [address]
    while len(labels) > 1 and _ENDING.fullmatch(labels[-1]):
        labels.pop()
    return labels[-1]


def _shortened(words: Sequence[str]) -> frozenset[str]:
    """A name of three words and more by the initials of all, or of all but the last."""
    own = [word for word in words if word[:1].isupper() and word.lower() != "the"]
    if len(own) < _LEAST_INITIALS:
        return frozenset()
    initials = "".join(word[0] for word in own).lower()
    return frozenset({initials, initials[:-1] + own[-1].lower()})


def _forms_of(name: str) -> frozenset[str]:
    forms = {name}
    while name.endswith(_KIND):
        name = name.removesuffix("news").removesuffix("online")
        forms.add(name)
    return frozenset(form for form in forms if len(form) >= _SHORTEST)


def letters_of(name: str) -> str:
    """A name by its letters and figures alone, without "The"."""
    return "".join(letter for letter in name.lower() if letter.isalnum()).removeprefix("the")
