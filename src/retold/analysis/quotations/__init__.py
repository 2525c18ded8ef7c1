"""Quotations of one report: who says what, in which words, through whom."""

from retold.analysis.quotations import (
    acts,
    attributed,
    floating,
    going_on,
    posts,
    relayed,
    standing,
    tagged,
    telling,
)
from retold.analysis.quotations.reading import Attributed, find_quotations
from retold.analysis.quotations.speakers import Speakers, nobody_named
from retold.model.rules import rules_of

METHOD = "quotations/2"

RULES = rules_of(
    "quotations",
    (
        telling.said,
        telling.said_by,
        going_on.saying,
        acts.asked_whether,
        acts.promised,
        acts.called,
        acts.it_was_said,
        relayed.quoted_as_saying,
        relayed.was_quoted,
        attributed.according_to,
        attributed.remarks_that,
        standing.after_colon,
        standing.before_colon,
        standing.last_in_headline,
        standing.transcript,
        standing.signed,
        posts.posted,
        tagged.tagged,
        floating.goes_on,
        floating.named_just_before,
        Speakers.by_name,
        Speakers.by_pronoun,
        Speakers.by_plural,
        Speakers.by_role,
        Speakers.as_printed,
        Speakers.left_open,
        nobody_named,
    ),
)
"""The rules by which quotations are found and given to a speaker."""

__all__ = ["METHOD", "RULES", "Attributed", "find_quotations"]
