import json

from evaluation.figures import Data
from evaluation.tasks.claims import (
    CLAIMDIFF,
    G5W1H,
    TASKS,
    claimdiff_figures,
    coded_days,
    when_figures,
)

CLAIM = "Mayor Ada Quill said the ferry was safe when it left Dunmoor harbour."
AGAIN = "The ferry was safe when it left Dunmoor harbour, Quill said."
OTHER = "Two bakers opened a shop near the market."


def _folder(path, name, records):
    (path / name).parent.mkdir(exist_ok=True)
    (path / name).write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return Data(path)


def _pair(number, question, said, *, yes):
    return {
        "id": str(number), "question": question, "topic": "t", "a": CLAIM, "b": said, "yes": yes,
    }  # fmt: skip


def _article(number, text, day, coders):
    when = [{"text": "Monday", "parsed": day, "coders": coders}]
    return {"id": str(number), "story": "s", "title": "", "text": text, "five_w": {"when": when}}


def test_figures_stand_under_the_keys_of_their_tasks(tmp_path):
    questions = ("strengthen", "weaken")
    pairs = [_pair(1, question, AGAIN, yes=question == "strengthen") for question in questions]
    pairs += [_pair(2, question, OTHER, yes=False) for question in questions]
    figures = list(claimdiff_figures(_folder(tmp_path, CLAIMDIFF, pairs)))
    assert [figure.key for figure in figures] == [
        "facts/claimdiff/strengthen_auc",
        "facts/claimdiff/weaken_auc",
    ]
    assert figures[0].value == 1.0
    assert [task.name for task in TASKS] == ["facts/claimdiff", "facts/g5w1h"]


def test_two_articles_that_tell_one_day_agree_and_are_no_gate(tmp_path):
    first = "The ferry sank on 4 March 2019 off Dunmoor, the harbour board said."
    second = "Off Dunmoor the ferry sank on 4 March 2019, said the harbour board."
    articles = [_article(1, first, "2019-03-04", 2), _article(2, second, "2019-03-04", 3)]
    (figure,) = when_figures(_folder(tmp_path, G5W1H, articles))
    assert (figure.value, figure.items, figure.gated) == (1.0, 1, False)


def test_a_day_that_coders_give_otherwise_is_missed_where_retold_finds_one(tmp_path):
    text = "The ferry sank on 4 March 2019 off Dunmoor, the harbour board said."
    articles = [_article(1, text, "2019-03-04", 2), _article(2, text, "2019-03-09", 3)]
    (figure,) = when_figures(_folder(tmp_path, G5W1H, articles))
    assert figure.value == 0.0


def test_the_days_most_coders_gave_are_taken():
    record = _article(1, "", "2019-03-04", 1)
    record["five_w"]["when"].append({"text": "x", "parsed": "2019-03-05T10:00", "coders": 3})
    record["five_w"]["when"].append({"text": "y", "parsed": None, "coders": 3})
    assert coded_days(record) == {"2019-03-05"}
