import msgspec
import pytest
from benchmarks.corpus.figures import Figure, Figures
from benchmarks.corpus.table import BEGIN, END, main, tables, written

BESIDE = "10,000 reports, beside"
FIGURES = (
    Figure("read and grouped", "10,000 reports", 30.0, "s"),
    Figure("read and grouped", "100,000 reports", 290.0, "s", target="under 300 s"),
    Figure("rewrites found", BESIDE, 0.73, "share"),
    Figure("at 0.2", BESIDE, 12.0, "s", "rensa"),
    Figure("at 0.2: rewrites found", BESIDE, 0.3, "share", "rensa"),
    Figure("as precise as Retold: rewrites found", BESIDE, 0.1, "share", "rensa"),
    Figure("Retold finds of rewrites", BESIDE, 7.3, "times", "rensa"),
    Figure("as precise as Retold: heavy rewrites found", BESIDE, 0.0, "share", "rensa"),
)


def test_sizes_stand_side_by_side_with_the_aim():
    first = tables(FIGURES).split("\n\n")[0].splitlines()
    assert first[0] == "|  | 10,000 reports | 100,000 reports | aim |"
    assert first[2] == "| read and grouped | 30.00 s | 290.00 s | under 300 s (100,000 reports) |"


def test_tools_stand_beside_retold():
    told = tables(FIGURES)
    assert "| retold |  |  | 0.730 |" in told
    assert "| rensa at 0.2 |  |  | 0.300 |" in told
    assert "| rensa | no less than Retold's |  | 7.30 times | it finds none |" in told


def test_the_page_gets_the_tables_and_keeps_the_rest(tmp_path):
    page, kept = tmp_path / "page.md", tmp_path / "figures.json"
    page.write_text(f"# Before\n{BEGIN}\nold\n{END}\nafter\n", "utf-8")
    kept.write_bytes(msgspec.json.encode(FIGURES))
    for _ in range(2):
        main([str(kept), "--write", str(page)])
        told = page.read_text("utf-8")
        assert told == f"# Before\n{BEGIN}\n\n{tables(FIGURES)}\n\n{END}\nafter\n"


def test_a_page_without_the_marks_is_refused():
    with pytest.raises(ValueError, match="put in the lines"):
        written("no place", "told")


def test_figures_are_kept_as_they_come(tmp_path, capsys):
    kept = Figures(tmp_path / "new" / "figures.json")
    for number, figure in enumerate(FIGURES, 1):
        kept.add(figure)
        held = msgspec.json.decode((tmp_path / "new" / "figures.json").read_bytes())
        assert len(held) == number
    assert "under 300 s" in capsys.readouterr().out
    assert [f.value for f in kept.of("read and grouped")] == [30.0, 290.0]
