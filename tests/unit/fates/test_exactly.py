"""Of two quotations of one witness the words are held against that which has them in a row."""

from tests.unit.fates.speech_marked import echoes_between, pairings, studied

TALK = "I watched the rockets, and the barge takes fire and started shooting rockets at the crowd."
POST = "The barge shooting the rockets takes fire and started shootings at the crowd."
BEFORE = (
    f"⟦Ada Quill: “{TALK} The barge full of rockets exploded.”⟧ Quill {{said}}. "
    f"⟦Ada Quill Ада Квилл?: “What a night, lovely, but {POST} Home soon”⟧ Quill {{wrote}}."
)
AFTER = f"⟦Ada Quill: “{POST} Lucky I was away.”⟧ Quill {{wrote}}."


def test_what_was_taken_from_a_post_is_held_against_the_post():
    before, after = studied(BEFORE, "before"), studied(AFTER, "after")
    echoes = echoes_between(before, after, pairings(before, after, []))
    _, post = before.reading.quotations
    assert [echo.before for echo in echoes if echo.after] == [(post.id,)]
