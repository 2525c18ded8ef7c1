"""The small taggers: what they see, and that they learn."""

from importlib import import_module

import pytest
from training.attributions.judging import judged
from training.attributions.surface import Column, article_of

from retold.analysis.attributions.labels import LABELS
from retold.analysis.attributions.vocabulary import shipped_vocabulary
from tests.training.annotated import record

torch = pytest.importorskip("torch")
small = import_module("training.attributions.small")
small_learning = import_module("training.attributions.small_learning")
marking = import_module("training.attributions.marking")

SAID = "{0} {1} said the {2} would shut.\nThe {2} is old."
NAMES = [("Ilse", "Brandt", "quay"), ("Torvald", "Hagen", "ferry"), ("Mara", "Sund", "yard")]
KINDS = [small.Field, small.Convolution, small.Recurrent]


def made_up(number, first, last, thing):
    made = record(
        SAID.format(first, last, thing),
        {"source": [f"{first} {last}"], "cue": ["said"], "content": [f"the {thing} would shut"]},
    )
    return made | {"id": str(number)}


RECORDS = [made_up(number, *names) for number, names in enumerate(NAMES)]
ARTICLES = [article_of(one, shipped_vocabulary()) for one in RECORDS]


@pytest.mark.parametrize("kind", KINDS)
def test_each_learns_what_it_is_taught(kind):
    torch.manual_seed(0)
    tagger = kind()
    small_learning.learn(tagger, ARTICLES, small_learning.Pace(12, 0.03, 0.0))
    marker = marking.marker_of_small(tagger, {one["id"]: one["text"] for one in RECORDS})
    told = judged(marker, [one.document for one in ARTICLES])
    assert told == "source 1.000, cue 1.000, content 1.000"


@pytest.mark.parametrize("kind", KINDS)
def test_scores_do_not_hang_on_what_fills_a_text_up(kind):
    torch.manual_seed(0)
    tagger = kind().eval()
    for weights in tagger.parameters():
        torch.nn.init.normal_(weights, std=0.3)
    long = torch.from_numpy(ARTICLES[0].columns)
    short = long[:4]
    filled = torch.nn.utils.rnn.pad_sequence([long, short], batch_first=True)
    with torch.no_grad():
        alone, beside = tagger(short[None])[0], tagger(filled)[1, : len(short)]
    assert alone.shape == (len(short), LABELS)
    torch.testing.assert_close(alone, beside, atol=1e-4, rtol=1e-4)


def test_a_feature_sees_its_neighbours():
    columns = torch.zeros(1, 5, len(Column), dtype=torch.int64)
    columns[0, 2, Column.LOWER] = 77
    plain = small.features(torch.zeros_like(columns))
    seen = (small.features(columns) != plain).any(-1)[0]
    assert seen.tolist() == [True] * 5
    columns[0, 2, Column.LOWER] = 0
    columns[0, 2, Column.WORD] = 77
    seen = (small.features(columns) != plain).any(-1)[0]
    assert seen.tolist() == [False, False, True, False, False]


def test_one_word_in_two_places_makes_other_features():
    columns = torch.zeros(1, 3, len(Column), dtype=torch.int64)
    columns[0, 1, Column.LOWER] = 77
    before, here, after = small.features(columns)[0]
    assert len({tuple(row.tolist()) for row in (before, here, after)}) == 3
