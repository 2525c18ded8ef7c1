from retold.model.changes import Change, ChangeKind
from retold.model.reports import BlockKind
from retold.model.spans import Span
from retold.render.aligned import Stretch, aligned_rows


def stretches(number: int) -> list[Stretch]:
    return [
        Stretch(Span(10 * at, 10 * at + 9), BlockKind.PARAGRAPH, opens=True) for at in range(number)
    ]


def change(left: tuple[int, ...], right: tuple[int, ...], *, moved: bool = False) -> Change:
    return Change(
        id=f"{left}-{right}",
        before_report="a",
        after_report="b",
        kind=ChangeKind.REWORDED,
        moved=moved,
        before=tuple(Span(10 * at, 10 * at + 9) for at in left),
        after=tuple(Span(10 * at, 10 * at + 9) for at in right),
        edits=(),
        details=(),
        score=1.0,
        reasons=(),
    )


def shape(
    lefts: int, rights: int, *changes: Change
) -> list[tuple[tuple[int, ...], tuple[int, ...], str]]:
    rows = aligned_rows(stretches(lefts), stretches(rights), changes)
    return [(row.left, row.right, row.shown) for row in rows]


def test_sentences_that_tell_the_same_share_a_row():
    assert shape(2, 2, change((0,), (0,)), change((1,), (1,))) == [
        ((0,), (0,), ""),
        ((1,), (1,), ""),
    ]


def test_what_one_report_lacks_stands_where_it_stands_in_the_other():
    assert shape(2, 3, change((0,), (0,)), change((1,), (2,)), change((), (1,))) == [
        ((0,), (0,), ""),
        ((), (1,), ""),
        ((1,), (2,), ""),
    ]


def test_a_moved_sentence_is_shown_once_and_its_old_place_says_where():
    rows = shape(3, 3, change((0,), (1,)), change((1,), (2,)), change((2,), (0,), moved=True))
    assert rows == [
        ((), (0,), "below"),
        ((0,), (1,), ""),
        ((1,), (2,), ""),
        ((2,), (0,), ""),
    ]


def test_crossing_pairs_are_told_even_where_no_change_says_moved():
    rows = shape(3, 3, change((0,), (2,)), change((1,), (0,)), change((2,), (1,)))
    assert rows == [
        ((0,), (2,), ""),
        ((1,), (0,), ""),
        ((2,), (1,), ""),
        ((), (2,), "above"),
    ]


def test_sentences_joined_in_one_stand_in_one_row():
    assert shape(2, 1, change((0, 1), (0,))) == [((0, 1), (0,), "")]


def test_every_sentence_of_both_reports_is_shown_once():
    rows = shape(4, 4, change((0, 3), (1,)), change((1,), (0, 2)), change((), (3,)))
    shown = [row for row in rows if not row[2]]
    assert sorted(at for left, _, _ in shown for at in left) == [0, 1, 2, 3]
    assert sorted(at for _, right, _ in shown for at in right) == [0, 1, 2, 3]


def test_reports_that_share_nothing_stand_beside_each_other():
    assert shape(2, 1) == [((0,), (0,), ""), ((1,), (), "")]
