"""What the trained network marks becomes a saying, an attitude, or what a rule found."""

import re

import pytest

from retold.analysis.quotations import find_quotations
from retold.analysis.quotations.reading import Attributed
from retold.model.quotations import Attribution
from retold.model.spans import Span
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

_PART = re.compile(r"\{(\w)\|([^{}]*)\}")


def read(marked: str, *, score: float = 0.9) -> tuple[Attributed, str]:
    """What is found where "{s|Brown} {c|said} {w|it}" are marked source, cue and words."""
    parts: dict[str, list[Span]] = {"s": [], "c": [], "w": []}
    text, at = "", 0
    for part in _PART.finditer(marked):
        text += marked[at : part.start()]
        parts[part[1]].append(Span(len(text), len(text) + len(part[2])))
        text += part[2]
        at = part.end()
    text += marked[at:]
    one = Attribution(
        source=parts["s"][0] if parts["s"] else None,
        cue=parts["c"][0],
        content=tuple(parts["w"]),
        score=score,
    )
    return find_quotations(prose_of(plain_report(text)), (), (), (one,)), text


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        ("{s|The ferrymen} were {c|said} to fear {w|the ice would hold until May}.", None),
        ("{s|Ada Brandt} {c|gasped}: {w|“The ice will hold.”}", "The ice will hold."),
        ("{s|Brandt} {c|went on}: {w|“A rusty tub that will sink”}.", "A rusty tub that will sink"),
        ("{s|Brandt} {c|said} {w|“God help us” to the harbour master}.", "God help us"),
        ("{s|Brandt} {c|said} {w|“Winter” to the harbour is what the tide is to us}.", None),
    ],
)  # fmt: skip
def test_what_somebody_is_told_to_have_said_is_a_quotation(marked, content):
    found, text = read(marked)
    [quotation] = found.quotations
    assert not found.attitudes
    if content is not None:
        assert [span.of(text) for span in quotation.content] == [content]


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("{s|Sailors} {c|filmed} {w|his ‘fit of rage’}.", "a term, and no word of speech"),
        (
            "{s|Brandt} {c|sent} {w|a note that “looked as though she had never seen the ferry”}.",
            "sent",
        ),
        ("{s|Brandt} {c|praised} {w|the crew of the ferry that never sails}.", "only of whom"),
        ("The shed is {c|called} {w|the “old net loft of the pilots”}.", "nobody is named"),
        ("“{s|The mayor} {c|is proud of} {w|the ferry that never sails},” it read.", "in marks"),
        ("{s|Brandt} would not {c|say} {w|that idea}.", "no clause"),
    ],
)
def test_what_nobody_said_is_none(marked, why):
    found, text = read(marked)
    said = [span.of(text) for one in found.quotations for span in one.content]
    [held] = found.attitudes
    assert not {span.of(text) for span in held.content} & set(said), why


def test_of_other_cues_only_what_the_network_is_sure_of_was_said():
    marked = "{s|Brandt} {c|is known for} {w|“It is a rusty tub that will sink on us”}."
    assert read(marked, score=0.9)[0].quotations
    assert not read(marked, score=0.7)[0].quotations


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("He met an aide at the Harbour Board {s|who} {c|said} {w|the ice would hold}.", "an aide"),
        ("They rang the agency, {s|which} {c|said} {w|the ice would hold}.", "the agency"),
        ("It fell to Ada Brandt, {s|who} {c|said} {w|the ice would hold until May}.", "Ada Brandt"),
    ],
)  # fmt: skip
def test_who_and_which_stand_for_what_is_named_just_before(marked, speaker):
    [quotation] = read(marked)[0].quotations
    assert quotation.speaker == speaker


def test_a_source_in_marks_is_kept_as_printed():
    text = (
        "“{s|The pilots} {c|swear} {w|the ice will hold until May},” a board on the quay told us."
    )
    [held] = read(text)[0].attitudes
    assert held.speaker == "The pilots"


@pytest.mark.parametrize(
    ("marked", "content"),
    [
        (
            "{w|“A strike is one thing!”} {s|Ada Brandt} {c|thundered at talks on} {w|pay cuts}.",
            ["A strike is one thing!"],
        ),
        (
            "{w|“It was chaos on the pier.”} {s|Police} {c|said} {w|a man of forty had been held}.",
            ["a man of forty had been held"],
        ),
        (
            "{w|“It was chaos here,”} {s|Brandt} {c|said}. {w|'We ran for the boats at once'}",
            ["It was chaos here,", "We ran for the boats at once"],
        ),
        (
            "{s|Brandt} {c|said} {w|it was “one of the last dams,” with the rest now gone}.",
            ["it was “one of the last dams,”"],
        ),
        (
            "{s|Brandt} {c|said} {w|the dam was “one of the last,” and that it would hold}.",
            ["the dam was “one of the last,” and that it would hold"],
        ),
    ],
    ids=["cried as she left", "a sentence before", "single marks go on", "added", "said too"],
)
def test_words_of_the_reporter_beside_the_marks_are_not_the_speakers(marked, content):
    found, text = read(marked, score=0.95)
    [quotation] = [one for one in found.quotations if one.cue]
    assert [span.of(text) for span in quotation.content] == content


def test_what_somebody_said_in_marks_is_passed_on_by_who_tells_of_it():
    marked = (
        "{w|“You cannot close a harbour with a letter,” Ada Brandt said on Tuesday in Vell}, "
        "{c|according to} {s|the Vell Times}."
    )
    found, text = read(marked, score=0.95)
    [quotation] = found.quotations
    assert [span.of(text) for span in quotation.content] == [
        "You cannot close a harbour with a letter,"
    ]
    assert [link.name for link in quotation.chain] == ["Vell Times"]


@pytest.mark.parametrize(
    ("marked", "speaker", "through"),
    [
        (
            "{s|The Larne Herald} {c|reported} {w|that Ida Holm said the fire was “suspicious”}.",
            "Ida Holm",
            ["Larne Herald"],
        ),
        (
            "{w|Ida Holm said the fire was “suspicious”}, {s|the Larne Herald} {c|reported}.",
            "Ida Holm",
            ["Larne Herald"],
        ),
        (
            "{s|The Larne Herald} {c|reported} {w|that the fire was “suspicious”}.",
            "Larne Herald",
            [],
        ),
    ],
)
def test_words_in_marks_are_whose_they_are_and_came_through_the_newspaper(marked, speaker, through):
    found, _ = read(marked, score=0.99)
    [quotation] = found.quotations
    assert quotation.speaker.removeprefix("The ").removeprefix("the ") == speaker
    assert [
        link.name.removeprefix("The ").removeprefix("the ") for link in quotation.chain
    ] == through
