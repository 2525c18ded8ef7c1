"""Why sentences were paired, and what each detail means, in words for a reader."""

from retold.analysis.changes.kinds import kind_of, same_words
from retold.analysis.changes.retellings import Note, Retelling
from retold.model.changes import ChangeDetail, ChangeKind, NotedChangeDetail
from retold.model.spans import Place, Reason, Span
from retold.text.keys import weight_of

_NAMED = 3
"""Shared words named in a reason: enough to see why, few enough to read."""

_SENTENCES = {
    ChangeDetail.SOURCE_LOST: "Given to {was} before; now told in the reporter's own voice.",
    ChangeDetail.SOURCE_GAINED: "Told in the reporter's own voice before; now given to {now}.",
    ChangeDetail.SOURCE_CHANGED: "Given to {was} before, to {now} after.",
    ChangeDetail.HEDGE_DROPPED: "“{before}” became “{after}”: a word that held back is gone.",
    ChangeDetail.HEDGE_ADDED: "“{before}” became “{after}”: a word that holds back was put in.",
    ChangeDetail.MODALITY_STRONGER: "“{before}” became the surer “{after}”.",
    ChangeDetail.MODALITY_WEAKER: "“{before}” became the less sure “{after}”.",
    ChangeDetail.POLARITY_FLIPPED: "“{before}” before, “{after}” after: one denies it.",
    ChangeDetail.CAUSE_DROPPED: "“{before}” told the cause; now none is told.",
    ChangeDetail.CAUSE_ADDED: "No cause was told before; “{after}” tells one.",
    ChangeDetail.CAUSE_CHANGED: "“{before}” before, “{after}” after: one tells a cause.",
    ChangeDetail.OPINION_DROPPED: "“{before}” judged in the reporter's own voice; it is gone.",
    ChangeDetail.OPINION_ADDED: "“{after}” judges in the reporter's own voice; it was put in.",
    ChangeDetail.MORE_GENERAL: "“{after}” is wider than “{before}”.",
    ChangeDetail.MORE_SPECIFIC: "“{after}” is more precise than “{before}”.",
    ChangeDetail.WORDS_DROPPED: "“{before}” became “{after}”: a word of weight is gone.",
    ChangeDetail.WORDS_ADDED: "“{before}” became “{after}”: a word of weight was put in.",
}

_ONE_SIDED = {
    ChangeDetail.WORDS_DROPPED: "“{before}” is left out.",
    ChangeDetail.WORDS_ADDED: "“{after}” was put in.",
}
"""How a detail is told that has words on one side only."""


def noted(told: Retelling, note: Note) -> NotedChangeDetail:
    """A note with its reason, as the reports say it in this order."""
    befores, afters = _place(told, note.before, after=False), _place(told, note.after, after=True)
    sentence = _SENTENCES[note.detail]
    if not (note.before and note.after):
        sentence = _ONE_SIDED.get(note.detail, sentence)
    words = sentence.format(
        before=told.before.prose.said(note.before) if note.before else "",
        after=told.after.prose.said(note.after) if note.after else "",
        was=note.names[0],
        now=note.names[1],
    )
    reason = Reason(rule=note.rule, words=words, score=note.score, places=befores + afters)
    return NotedChangeDetail(
        detail=note.detail, before=note.before, after=note.after, reason=reason
    )


def why(told: Retelling) -> Reason:
    """Why a retelling was taken for one."""
    kind = kind_of(told)
    if kind in {ChangeKind.ADDED, ChangeKind.DROPPED}:
        words = "No sentence of the other report tells this."
        return Reason(rule="changes.one_side_only", words=words, score=told.score)
    if kind in {ChangeKind.KEPT, ChangeKind.MOVED} and not same_words(told):
        words = "Only small words differ, which tell nothing."
        return Reason(rule="changes.only_small_words", words=words, score=told.score)
    if kind in {ChangeKind.KEPT, ChangeKind.MOVED}:
        words = "The words are the same."
        return Reason(rule="changes.same_words", words=words, score=told.score)
    return Reason(rule="changes.other_words", words=_shared(told), score=told.score)


def _shared(told: Retelling) -> str:
    words = told.before.words
    ranked = sorted(told.became, key=lambda place: (-weight_of(words.stems[place]), place))
    named: dict[str, str] = {}
    for place in ranked:
        said = told.before.prose.said(words.span(place, place + 1))
        if told.before.telling(place):
            named.setdefault(words.forms[place], f"“{said}”")
    shown = list(named.values())[:_NAMED]
    if not shown:
        return "They stand in the same place between sentences that tell the same."
    return f"Both tell of {', '.join(shown)}."


def _place(told: Retelling, span: Span | None, *, after: bool) -> tuple[Place, ...]:
    side = told.after if after else told.before
    return (Place(side.prose.report_id, span),) if span else ()
