"""Made-up reports of any length for lineages, of paragraphs known by their numbers."""

from datetime import UTC, datetime
from functools import cache
from random import Random

from retold.analysis.descent.light import LightReport, light_report_of
from retold.model.reports import Precision, Report
from retold.sources import Details, report_from_text
from retold.text.languages import word_list
from retold.text.prose import prose_of

_SENTENCES, _WORDS = 2, 18


@cache
def _vocabulary() -> tuple[str, ...]:
    listed = word_list("rarity")["idf"].values()
    return tuple(sorted(word for words in listed for word in words.split() if word.isalpha()))


@cache
def paragraph(number: int) -> str:
    """A paragraph of some forty words, another for each number."""
    drawn = Random(number)
    sentences = (
        " ".join(drawn.choice(_vocabulary()) for _ in range(_WORDS)).capitalize() + "."
        for _ in range(_SENTENCES)
    )
    return " ".join(sentences)


def report_of(
    outlet: str,
    *paragraphs: int | str,
    day: int | None = None,
    hour: int | None = None,
    dateline: str = "",
    url: str = "",
) -> Report:
    """A report of numbered paragraphs, or of given ones, published in March 2024."""
    published = None
    if day is not None:
        published = datetime(2024, 3, day, hour or 0, tzinfo=UTC)
    body = "\n\n".join(part if isinstance(part, str) else paragraph(part) for part in paragraphs)
    head = f"HARBOUR CITY ({dateline}) - " if dateline else ""
    precision = Precision.DAY if hour is None else Precision.TIME
    details = Details(outlet=outlet, url=url, published=published, precision=precision)
    return report_from_text(head + body, details=details, location=f"{outlet}-{day}-{hour}")


def light(
    outlet: str,
    *paragraphs: int | str,
    day: int | None = None,
    hour: int | None = None,
    dateline: str = "",
    url: str = "",
) -> LightReport:
    """The light form of such a report."""
    report = report_of(outlet, *paragraphs, day=day, hour=hour, dateline=dateline, url=url)
    return light_report_of(report, prose_of(report))
