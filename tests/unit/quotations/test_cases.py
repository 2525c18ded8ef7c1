"""The cases of quotations.toml, and those of chains and marks, found as a reporter finds them."""

import re
import tomllib
from pathlib import Path

import pytest

from retold.analysis.quotations import find_quotations
from retold.model.mentions import Entity, NameKind, NameMention
from retold.model.quotations import Quotation
from retold.text.prose import Prose, prose_of
from tests.fakes.reports import plain_report

_CASES = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "quotations.toml").read_text(encoding="utf-8")
)["case"]


def _entities(people: list[str]) -> tuple[Entity, ...]:
    entities = []
    for person in people:
        forms, _, roles = person.partition("=")
        names = tuple(form.strip() for form in forms.split(","))
        entities.append(
            Entity(
                kind=NameKind.PERSON,
                name=names[0],
                forms=names,
                key=names[0].lower(),
                roles=tuple(role.strip() for role in roles.split(",") if role.strip()),
            )
        )
    return tuple(entities)


def _mentions(prose: Prose, entities: tuple[Entity, ...]) -> tuple[NameMention, ...]:
    mentions = []
    for number, entity in enumerate(entities):
        for found in re.finditer("|".join(map(re.escape, entity.forms)), prose.text):
            within = (
                at
                for at, sentence in enumerate(prose.sentences)
                if sentence.span.start <= found.start() < sentence.span.end
            )
            mention = NameMention(
                span=type(prose.sentences[0].span)(*found.span()),
                said=found.group(),
                entity=number,
                stand_in=False,
                sentence=next(within),
            )
            mentions.append(mention)
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _seen(quotation: Quotation, text: str) -> dict[str, object]:
    return {
        "kind": quotation.kind.value,
        "source": quotation.source.of(text) if quotation.source is not None else "",
        "cue": quotation.cue.of(text) if quotation.cue is not None else "",
        "content": [span.of(text) for span in quotation.content],
        "speaker": quotation.speaker,
        "chain": [link.name for link in quotation.chain],
        "marks": quotation.marks.value,
        "marked": [span.of(text) for span in quotation.marked],
        "rule": quotation.reasons[0].rule.removeprefix("quotations."),
        "named": quotation.reasons[1].rule.removeprefix("quotations."),
        "headline": quotation.in_headline,
    }


@pytest.mark.parametrize("case", _CASES, ids=[case["name"] for case in _CASES])
def test_finds_these_quotations_and_no_others(case):
    text = case["text"]
    prose = prose_of(plain_report(text))
    entities = _entities(case.get("people", []))
    found = [
        _seen(q, text)
        for q in find_quotations(prose, _mentions(prose, entities), entities).quotations
    ]
    wanted = case["quotations"]
    told = [{key: seen[key] for key in want} for want, seen in zip(wanted, found, strict=False)]
    assert told == wanted
    assert len(found) == len(wanted), found[len(wanted) :]
