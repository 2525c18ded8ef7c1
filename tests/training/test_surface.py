"""How tokens look to the taggers that know no pieces."""

from training.attributions.surface import Column, Edge, article_of

from retold.analysis.attributions.tokens import Case, Mark
from retold.analysis.attributions.vocabulary import shipped_vocabulary
from tests.training.annotated import record

TEXT = "Brandt said the brandy was gone. “Torvik knew,” he added.\nNobody drank it."
WORDS = TEXT.replace(".", " .").replace("“", "“ ").replace(",”", " , ”").split()


def seen(word, column):
    columns = article_of(record(TEXT), shipped_vocabulary()).columns
    return columns[WORDS.index(word), column]


def test_every_token_has_a_row():
    assert article_of(record(TEXT), shipped_vocabulary()).columns.shape == (
        len(WORDS),
        len(Column),
    )


def test_words_that_begin_alike_share_that_column_and_no_other():
    assert seen("Brandt", Column.BEGINNING) == seen("brandy", Column.BEGINNING)
    assert seen("Brandt", Column.ENDING) != seen("brandy", Column.ENDING)
    assert seen("Brandt", Column.LOWER) != seen("brandy", Column.LOWER)


def test_names_of_any_length_have_one_shape():
    assert seen("Brandt", Column.SHAPE) == seen("Torvik", Column.SHAPE)
    assert seen("Brandt", Column.SHAPE) != seen("brandy", Column.SHAPE)


def test_case_and_marks_are_those_of_the_network():
    assert seen("Torvik", Column.CASE) == Case.TITLE
    assert seen("Torvik", Column.MARK) == Mark.INSIDE
    assert seen("Brandt", Column.MARK) == Mark.OUTSIDE


def test_paragraphs_have_a_first_and_a_last_token():
    assert seen("Brandt", Column.EDGE) == Edge.FIRST
    assert seen("Nobody", Column.EDGE) == Edge.FIRST
    assert seen("said", Column.EDGE) == Edge.INSIDE


def test_the_nearest_word_of_speech_is_seen_within_its_sentence_only():
    assert seen("said", Column.CUE) == 1
    assert seen("brandy", Column.CUE) == 0
    assert seen("Brandt", Column.CUE_AFTER) == seen("said", Column.LOWER)
    assert seen("brandy", Column.CUE_BEFORE) == seen("said", Column.LOWER)
    assert seen("brandy", Column.CUE_AFTER) == 0
    assert seen("knew", Column.CUE_BEFORE) == 0
    assert seen("knew", Column.CUE_AFTER) == seen("added", Column.LOWER)
    assert seen("drank", Column.CUE_BEFORE) == 0
