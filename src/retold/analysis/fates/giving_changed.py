"""Details of a fate that lie in how the words are given: cue, links, speaker's name, joining."""

from retold.analysis.fates.noting import Details, noted, whole
from retold.analysis.fates.retelling import Retelling
from retold.analysis.fates.sides import Side
from retold.analysis.fates.speakers import Speakers
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import read_as, tells, words_listed
from retold.model.quotations import FateDetail, Link
from retold.model.spans import Span
from retold.text.words import find_words, form_of, stem_of


def other_cue(told: Retelling) -> Details:
    """The word that gives the quotation to its speaker was exchanged for one that says more.

    "said" for "added" is no news; "said" for "interrupted" or "claimed" is.
    """
    left, right = told.match.left[0], told.match.right[0]
    ours, theirs = left.quotation.cue, right.quotation.cue
    if ours is None or theirs is None:
        return
    before, after = _cue_word(left, ours), _cue_word(right, theirs)
    news = stem_of(before) != stem_of(after) and not {before, after} <= _neutral()
    if before and after and news:
        yield noted(FateDetail.CUE_CHANGED, ours, theirs)


def told_as_one(told: Retelling) -> Details:
    """Several quotations, or sentences of one, were told as one, or one as several."""
    left = _parts(told.match.left, told.left_words, [run.left for run in told.kept])
    right = _parts(told.match.right, told.right_words, [run.right for run in told.kept])
    if min(left, right) == 1 and left != right:
        detail = FateDetail.JOINED if left > right else FateDetail.SPLIT
        yield noted(detail, whole(told.match.left), whole(told.match.right))


def links(told: Retelling) -> Details:
    """One through whom the words came is no longer named, or is named now."""
    left, right = _chain(told.match.left), _chain(told.match.right)
    for link in left:
        if not any(_same_link(link, other) for other in right):
            yield noted(FateDetail.LINK_DROPPED, link.span, None)
    for link in right:
        if not any(_same_link(link, other) for other in left):
            yield noted(FateDetail.LINK_ADDED, None, link.span)


def speaker_named_otherwise(told: Retelling) -> Details:
    """The speaker is the same and the name is spelled in another way where the words are given."""
    if told.match.speakers is not Speakers.SAME:
        return
    (left, before), (right, after) = _source(told.match.left[0]), _source(told.match.right[0])
    if left and right and not left <= right and not right <= left:
        yield noted(FateDetail.SPEAKER_SPELLED_OTHERWISE, before, after)


def _neutral() -> frozenset[str]:
    return words_listed("neutral_cues")


def _cue_word(spoken: Spoken, cue: Span) -> str:
    """The first word of a cue that tells how the words were given: "told" of "told a radio"."""
    forms = find_words(spoken.prose.text, (cue,)).forms
    return next((form for form in forms if tells(form) or form in _neutral()), "")


def _parts(quotations: tuple[Spoken, ...], side: Side, kept: list[range]) -> int:
    """How many stretches of a side, cut by its cue or its end, have words the other side keeps."""
    told = {side.words[at] for run in kept for at in run if tells(side.forms[at])}
    stretches = [
        span
        for spoken in quotations
        for span in spoken.quotation.content
        if told.intersection(spoken.prose.words.within(span))
    ]
    return max(1, len(stretches))


def _chain(quotations: tuple[Spoken, ...]) -> list[Link]:
    return [link for spoken in quotations for link in spoken.quotation.chain]


def _same_link(link: Link, other: Link) -> bool:
    ours = {read_as(form_of(word)) for word in link.name.split()}
    theirs = {read_as(form_of(word)) for word in other.name.split()}
    return bool({form for form in ours & theirs if tells(form)})


def _source(spoken: Spoken) -> tuple[set[str], Span | None]:
    """The words of the source that are part of the speaker's name, and where the source stands."""
    quotation = spoken.quotation
    if quotation.source is None or quotation.entity is None:
        return set(), None
    entity = spoken.studied.reading.entities[quotation.entity]
    name = {form_of(part) for form in entity.forms for part in form.split() if part[0].isalnum()}
    printed = find_words(spoken.prose.text, (quotation.source,)).forms
    return {read_as(form) for form in printed if form in name and tells(form)}, quotation.source
