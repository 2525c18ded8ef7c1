"""How well a tagger marks, told in one line."""

from training.attributions.judging import judged

from retold.analysis.attributions.labels import Fragment, Role, fragments_of
from tests.training.annotated import document

READ = document(
    "Brandt said the quay would shut. “Never,” the pilot replied.",
    {"source": ["Brandt"], "cue": ["said"], "content": ["the quay would shut"]},
    {"source": ["the pilot"], "cue": ["replied"], "content": ["“Never,”"]},
)


def annotated(read):
    return fragments_of(list(read.labels))


def test_what_was_annotated_is_all_right():
    assert judged(annotated, [READ]) == "source 1.000, cue 1.000, content 1.000"


def test_a_span_one_token_short_is_wrong_and_a_missing_one_is_missed():
    def short(read):
        for one in annotated(read):
            if one.role is Role.CONTENT and one.stop - one.first > 4:
                yield one
            elif one.role is Role.CONTENT:
                yield Fragment(one.first, one.stop - 1, one.role)
            elif one.role is Role.SOURCE and one.first == 0:
                yield one

    # sources: one of one told, one of two found; cues: none; contents: both told short or missed
    assert judged(short, [READ]) == "source 0.667, cue 0.000, content 0.000"


def test_counts_are_summed_over_documents_before_they_are_divided():
    assert judged(lambda read: annotated(read) if read is READ else (), [READ, READ]).startswith(
        "source 1.000"
    )
    other = document("Brandt said so.", {"source": ["Brandt"], "cue": ["said"], "content": []})
    # of three sources two are told, both right: 2 * 1 * (2 / 3) / (5 / 3)
    told = judged(lambda read: annotated(read) if read is READ else (), [READ, other])
    assert told.startswith("source 0.800, cue 0.800")
