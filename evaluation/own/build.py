"""Writes the project's own annotated set from `texts/` in the layout of the annotated texts.

python -m evaluation.own.build
"""

import gzip
import hashlib
import json
import lzma
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Template
from typing import Any

from evaluation.data import Record
from evaluation.own import OWN_DATA
from evaluation.own.markup import quoted, timed

_TEXTS = Path(__file__).with_name("texts")
_STORIES = ("g5w1h", "ecbplus", "basil", "allsides")
_PAGES = ("page_meta.html", "page_visible.html")


def built() -> dict[str, bytes]:
    """The whole set: for each path in its folder the bytes."""
    pages = tuple(_saved_pages())
    lists = {
        **{f"stories/{name}.jsonl": _stories(name) for name in _STORIES},
        "reuse/clough.jsonl": _answers(),
        "reuse/pan_sentences.jsonl": _pairs("rewrite"),
        "reuse/msrp_sentences.jsonl": _pairs("paraphrase"),
        "reuse/wiki_versions.jsonl": _versions(),
        "reuse/helsinki.jsonl": _wires(),
        "quotes/polnear.jsonl": _quotations(),
        "facts/timex.jsonl": _times(),
        "facts/newsquant.jsonl": _quantities(),
        "facts/g5w1h_5w.jsonl": _five_ws(),
        "facts/claimdiff.jsonl": _claims(),
        "pages/scrapinghub.jsonl": ({"id": i, "url": u, "body": r["text"]} for i, u, r, _ in pages),
        "pages/dates.jsonl": (
            {"id": i, "url": u, "published": r["published"]} for i, u, r, _ in pages
        ),
    }
    return {
        "stream/allsides.jsonl.xz": lzma.compress(_lines(_stream())),
        **{name: _lines(records) for name, records in lists.items()},
        **{f"pages/html/{i}.html.gz": gzip.compress(html, mtime=0) for i, _, _, html in pages},
    }


def main() -> None:
    """Write the set."""
    for name, content in built().items():
        path = OWN_DATA / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(f"{len(content):8,} {path.relative_to(OWN_DATA.parent)}")


def _told(file: str) -> dict[str, Any]:
    with (_TEXTS / f"{file}.toml").open("rb") as told:
        return tomllib.load(told)


def _lines(records: Iterable[Record]) -> bytes:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records).encode()


def _id(*words: str) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:16]


def _reports() -> Iterator[tuple[dict[str, Any], Record]]:
    """Each event with each of its reports."""
    for event in _told("stories")["event"]:
        for report in event["report"]:
            yield event, {**report, "text": report["text"].strip()}


def _stories(file: str) -> Iterator[Record]:
    """The events that stand in one file; ECB+ has neither days, nor outlets, nor titles."""
    bare = file == "ecbplus"
    for event, report in _reports():
        if file in event["files"]:
            yield {
                "id": _id(event["name"], report["outlet"]),
                "title": "" if bare else report["title"],
                "text": report["text"],
                "outlet": None if bare else report["outlet"],
                "url": None,
                "published": None if bare else report["published"],
                "story": event["name"] if bare else event["story"],
            }


def _stream() -> Iterator[Record]:
    """The reports of all events, in one stream; small, but laid out like a large one."""
    for event, report in _reports():
        yield {
            "id": _id(event["name"], report["outlet"]),
            "title": report["title"],
            "text": report["text"],
            "outlet": report["outlet"],
            "url": None,
            "published": report["published"],
        }


def _answers() -> Iterator[Record]:
    for source in _told("reuse")["source"]:
        for number, answer in enumerate(source["answer"]):
            yield {
                "id": f"{source['name']}-{number}",
                "task": source["name"],
                "source": source["text"].strip(),
                "text": answer["text"],
                "level": answer["level"],
            }


def _pairs(kind: str) -> Iterator[Record]:
    for number, pair in enumerate(_told("reuse")[kind]):
        yield {"id": f"{kind}-{number}", **pair}


def _versions() -> Iterator[Record]:
    for text in _told("reuse")["versions"]:
        yield {"id": text["id"], "versions": text["texts"]}


def _wires() -> Iterator[Record]:
    told = _told("wires")
    for number, page in enumerate(told["page"]):
        dispatch = [told["dispatch"][page["wire"]][kept] for kept in page["keeps"]]
        paragraphs = [page["opening"] + " ".join(dispatch[:1]), *dispatch[1:]]
        yield {
            "id": str(number),
            "outlet": page["outlet"],
            "published": "2024-05-12T18:00:00+02:00",
            "text": "\n\n".join(p for p in [*page["before"], *paragraphs, *page["after"]] if p),
            "declared_wire": [page["wire"]] if page["wire"] else [],
            "evidence": [page["opening"].strip()] if page["opening"] else [],
        }


def _quotations() -> Iterator[Record]:
    for report in _told("quotations")["report"]:
        text, attributions = quoted(report["text"].strip())
        yield {**report, "text": text, "attributions": attributions}


def _times() -> Iterator[Record]:
    for report in _told("facts")["timex"]:
        text, found = timed(report["text"].strip())
        yield {**report, "text": text, "timex": found}


def _quantities() -> Iterator[Record]:
    names = ("change", "value", "unit", "normalized_unit")
    for number, told in enumerate(_told("facts")["newsquant"]):
        quantities = [
            {**dict(zip(names, each, strict=True)), "referred_concepts": "-"}
            for each in told["quantities"]
        ]
        yield {"id": str(number), "text": told["text"], "quantities": quantities}


def _five_ws() -> Iterator[Record]:
    for told in _told("facts")["five_w"]:
        when, day = told["when"]
        five_w = {
            "how": [],
            "what": [],
            "when": [{"text": when, "parsed": day, "coders": 3}],
            "where": [{"text": told["where"], "parsed": None, "coders": 3}],
            "who": [{"text": told["who"], "parsed": None, "coders": 2}],
            "why": [],
        }
        kept = {name: told[name] for name in ("title", "text", "outlet", "published", "story")}
        yield {"id": _id(told["title"]), "url": None, **kept, "five_w": five_w}


def _claims() -> Iterator[Record]:
    for number, pair in enumerate(_told("claims")["pair"]):
        for question in ("strengthen", "weaken"):
            yield {
                "id": f"claim-{number}",
                "question": question,
                "part": "train",
                "topic": "Own",
                "date": "2024-06-24",
                "a": pair["a"],
                "b": pair["b"],
                "yes": pair.get(question, False),
            }


def _saved_pages() -> Iterator[tuple[str, str, Record, bytes]]:
    """The first reports of two events, each as a page that states its day in its own way."""
    drawn = [report for _, report in _reports()][::3][: 2 * len(_PAGES)]
    for number, report in enumerate(drawn):
        layout = _PAGES[number % len(_PAGES)]
        paragraphs = "\n".join(f"<p>{each}</p>" for each in report["text"].split("\n\n"))
        page = Template((_TEXTS / layout).read_text(encoding="utf-8"))
        html = page.substitute(report, body=paragraphs)
        name = _id(layout, report["outlet"])
        yield name, f"https://news.example/{name}", report, html.encode()


if __name__ == "__main__":
    main()
