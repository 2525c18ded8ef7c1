"""Bylines, dates, datelines, credits and captions: who tells a report, and from where.

Word lists are data (`languages/en/bylines.toml`).
"""

import re
from functools import cache

from retold.model.rules import rules_of
from retold.model.spans import Span
from retold.text.languages import word_list

_LONGEST_BYLINE = 16
_LONGEST_DATE_LINE = 16
_LONGEST_CREDIT = 60
_LONGEST_CAPTION = 120
_LONGEST_DATELINE = 120
"""Lengths beyond which a line is prose: words, for a dateline characters. The longest seen in
302 scraped pages of one summit are 14, 13, 48, 103 words and 71 characters."""

_LONGEST_CLOSING = 400
"""Characters of a credit in brackets at a paragraph's end."""

_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*,?", re.UNICODE)
_BY = re.compile(r"(?:By|BY|by|Written by|Reported by|Story by|Words by)[: ]\s*")
_HOUSE = re.compile(r",|\||\s[-–—/]\s")
_DATE_TOKEN = re.compile(r"\d{1,4}|[^\W\d_]+(?:\.[^\W\d_])?")
_DATED = re.compile(
    r"\W{0,3}(?:last )?(?:updated?|published|posted|modified|created)\b", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?(?: [A-Z]{2,4})?", re.IGNORECASE)
_FIGURES = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}")
_CREDIT_AT_END = re.compile(
    r"\(\s*(?:Additional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|Compiled|Written|Edited)"
    r" by [^()]{1,300}\)?\s*$"
    r"|(?<=[a-z][.!?][ ”\"])\s?[A-Z][^.!?]{3,200} contributed to this (?:report|story|article)\.?$"
    r"|(?<=[\w][.!?”\"])\s+(?:Additional )?[Rr]eporting by [A-Z][^.!?]{2,200};"
    r"(?: ?(?:[Aa]dditional |[Ff]urther )?[A-Z]?[a-z]+ by [^.!?;]{2,120};?){1,4}\.?\s*$"
)
_PHOTO_CREDIT = re.compile(
    r"""[(\[/|][^()\[\]]{0,80}
        (?:Photos?|PHOTOS?|Getty\ Images|REUTERS|Reuters/|Pool|Handout|File|EPA|AFP|Shutterstock
          |Xinhua|TASS|Sputnik|Photographer|Agencies|Associated\ Press|via\ AP)
        [^()\[\]]{0,80}[)\](\s]{0,4}$|[Pp]hotograph:\ .{1,60}$|[Cc]aption\ \d+\ of\ \d+$""",
    re.VERBOSE,
)
_ENDS_OF_PROSE = frozenset(".!?”\"’'")
_FILE_PHOTO = re.compile(
    r"(?:FILE\s?[-–—:]\s?)?In this .{0,60}?(?:\d{4}|file|undated|provided),? (?:file )?photo\b"
)
_NO_CAPTION = re.compile(r"[(\[](?:PHOTOS?|VIDEOS?|Photos?|Videos?)[)\]]$")
_VIDEO = re.compile(r"CLOSE [A-Z]")
_REPORTED_FROM = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+| and){0,6} (?:reported|contributed) from [A-Z]"
)
_SIGNED_OFF = re.compile(r"[\w/ .,]{0,40}\((?P<who>[^()]{2,60})\)")
_PHOTO_WORD = re.compile(
    r"(?:AP|AFP|EPA|Reuters|Getty|REUTERS)?[ /]?(?:Photo|Images|Pool)\b|REUTERS/"
)

_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,7}\.?"
_DATE = rf"(?:,?\ {_MONTH}\ \d{{1,2}}(?:,?\ \d{{4}})?|,?\ \d{{1,2}}\ {_MONTH}(?:\ \d{{4}})?)"
_CAPS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*[A-ZÀ-Þ.](?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]*[A-ZÀ-Þ.]){0,2}"
_REGION = r"(?:,\ ?[A-ZÀ-Þ][\w.'’-]*(?:\ [A-ZÀ-Þ][\w.'’-]*){0,2}){0,2}"
_DASH = r"(?:\s?(?:—|―|--)\s*|\s[_–-]\s*|[–-]\s+)"
_NEXT = r"(?=[“\"‘'(\[$£€\d]|[^\W\d_a-z])"


def byline(said: str, words: int) -> bool:
    """The line names who wrote the report ("By Jane Doe", "Jane Doe, Reuters", "By AP")."""
    if words > _LONGEST_BYLINE or (said[-1] in '.!?:;”"' and not said.endswith(("Jr.", "Sr."))):
        return said.rstrip(".") in _agencies()
    by = _BY.match(said)
    if by:
        return _named(said[by.end() :])
    if said.strip("()[]- —–") in _agencies():
        return True
    parts = [part.strip() for part in _HOUSE.split(said, maxsplit=1)]
    if len(parts) == 2 and parts[0] in _agencies() and _BY.match(parts[1]):
        return True
    return (
        len(parts) == 2
        and parts[1] in _agencies()
        and len(parts[0].split()) > 1
        and _named(parts[0])
    )


def date_line(said: str, words: int) -> bool:
    """The line holds only a date or a time ("July 15, 2018", "Updated 2 hours ago")."""
    if words > _LONGEST_DATE_LINE or not any(letter.isdigit() for letter in said):
        return False
    tokens = _DATE_TOKEN.findall(said.lower())
    known = _date_words()
    if not all(token[0].isdigit() or token in known for token in tokens):
        return False
    return (
        "ago" in tokens
        or _FIGURES.search(said) is not None
        or _CLOCK.fullmatch(said) is not None
        or (any(token in _months() for token in tokens) and said[-1] not in "!?")
    )


def dated(said: str) -> bool:
    """Whether a line of dates says that they are those of publication ("Updated …")."""
    return _DATED.match(said) is not None


def dateline(said: str) -> Span | None:
    """The paragraph begins with the place, day or agency it is sent from ("KYIV (AP) —")."""
    head = said[:_LONGEST_DATELINE]
    found = _placed().match(head) or _signed().match(head)
    if found is None or found.end() >= len(said):
        return None
    place = found.groupdict().get("place") or ""
    if place.split(",")[0].split(" ")[0].strip(":") in word_list("bylines")["no_place"]:
        return None
    return Span(0, len(found.group().rstrip()))


def lone_dateline(said: str) -> bool:
    """The line is a dateline and nothing more; the story begins on the next."""
    found = dateline(f"{said} A") if len(said) < _LONGEST_DATELINE else None
    return found is not None and found.end == len(said)


def credit(said: str, words: int) -> bool:
    """The line credits those who helped, or an agency ("Reporting by …", "© AFP")."""
    if words > _LONGEST_CREDIT or closing_credit(said):
        return False
    lower = said.lower().replace("’", "'").lstrip("(—–-* _")
    lists = word_list("bylines")["credit"]
    if lower.startswith(tuple(lists["starts"])) and _short_of_story(said, words):
        return True
    return (
        _holds().search(lower) is not None
        or _agency_copyright(said)
        or (words <= _LONGEST_BYLINE and _REPORTED_FROM.match(said) is not None)
        or _signed_off(said, words)
    )


def closing_credit(said: str) -> Span | None:
    """The paragraph ends with a credit in brackets ("(Reporting by …; Editing by …)")."""
    tail = said[-_LONGEST_CLOSING:]
    if " by " not in tail and " contributed to this " not in tail:
        return None
    found = _CREDIT_AT_END.search(said, max(0, len(said) - _LONGEST_CLOSING))
    if found is None or found.start() == 0:
        return None
    start = found.end() - len(found.group().lstrip())
    return Span(start, len(said.rstrip()))


def caption(said: str, words: int) -> bool:
    """The line describes a picture: it begins "FILE -" or ends with a photographer's credit."""
    if words > _LONGEST_CAPTION:
        return False
    lower = said[:80].lower()
    if lower.startswith(tuple(word_list("bylines")["caption"]["starts"])) or _VIDEO.match(said):
        return True
    if _FILE_PHOTO.match(said):
        return True
    if said[-1] in _ENDS_OF_PROSE or _NO_CAPTION.search(said):
        return False
    found = _PHOTO_CREDIT.search(said, max(0, len(said) - 200))
    return found is not None and (found.start() > 0 or _PHOTO_WORD.search(said) is not None)


def _short_of_story(said: str, words: int) -> bool:
    """Whether a credit is one: "Via" and "Source:" open sentences too, which are long or end."""
    if said.lower().startswith(("via ", "source", "courtesy ", "this report was", "report by")):
        return words <= 8 and not said.endswith(".")
    return True


def _signed_off(said: str, words: int) -> bool:
    """Initials and agencies in brackets, and no more: "jd/mk (AFP, dpa)"."""
    found = _SIGNED_OFF.fullmatch(said) if words <= 8 else None
    return found is not None and all(
        part.strip() in _agencies() for part in found.group("who").split(",")
    )


def _agency_copyright(said: str) -> bool:
    if not said.startswith(("©", "ⓒ", "Copyright", "COPYRIGHT", "(c)", "(C)", "(©")):
        return False
    return any(f" {agency}" in f" {said}" for agency in _agencies() if len(agency) > 1)


def _named(words: str) -> bool:
    tokens = words.replace("|", " ").replace("/", " ").split()
    if words.strip(" .") in _agencies():
        return True
    small = word_list("bylines")["writers"]
    bare = [token.strip(",;()&-–—•").rstrip(".") for token in tokens]
    names = [one for one in bare if one and one.lower() not in small and not one.isdigit()]
    if not all(_NAME_WORD.fullmatch(name) and name[0].isupper() for name in names):
        return False
    return len(names) > 1 or (len(names) == 1 and any(one.lower() in _roles() for one in bare))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(word_list("bylines")["agencies"])


@cache
def _holds() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, word_list("bylines")["credit"]["holds"])))


@cache
def _roles() -> frozenset[str]:
    return frozenset(word_list("bylines")["roles"])


@cache
def _months() -> frozenset[str]:
    return frozenset(word_list("bylines")["months"])


@cache
def _date_words() -> frozenset[str]:
    return _months() | frozenset(word_list("bylines")["date_words"])


@cache
def _known_agency() -> str:
    longest_first = sorted(_agencies(), key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")"


@cache
def _placed() -> re.Pattern[str]:
    """A place in capitals, perhaps with region, day and agency, then a dash."""
    agency = r"(?:\ ?\([A-Z][\w./&’'\ -]{1,40}\))"
    return re.compile(
        rf"(?P<place>{_CAPS}){_REGION}(?:(?:{_DATE})?{agency}?{_DASH}|(?:{_DATE}){agency}?\s?:\s|"
        rf"(?:{_DATE})?{agency}\s?:\s){_NEXT}",
        re.VERBOSE,
    )


@cache
def _signed() -> re.Pattern[str]:
    """An agency in brackets, perhaps with a place in ordinary letters before it."""
    place = r"[A-ZÀ-Þ][\w.'’-]*(?:,?\ [A-ZÀ-Þ][\w.'’-]*){0,4}"
    return re.compile(
        rf"(?:(?P<place>{place})(?:{_DATE})?\ )?\({_known_agency()}\)"
        rf"(?:{_DASH}|\s?:\s|(?(place)|\ ?)){_NEXT}",
        re.VERBOSE,
    )


RULES = rules_of(
    "bylines", (byline, date_line, dateline, lone_dateline, credit, closing_credit, caption)
)
