"""Names of persons, bodies and places: found in one report, met again in another."""

from retold.analysis.names.evidence import kind_told
from retold.analysis.names.finding import find_names
from retold.analysis.names.found import EntityMatch, MatchHow, Names
from retold.analysis.names.gathering import surname_later
from retold.analysis.names.governments import government_of
from retold.analysis.names.likeness import (
    acronym,
    first_name_with_post,
    noun_left_out,
    same_full_name,
    same_key,
    spelled_alike,
    surname_alone,
)
from retold.analysis.names.matching import match_entities
from retold.analysis.names.pieces import runs_of
from retold.analysis.names.roles import role_after, role_before, role_set_before
from retold.analysis.names.short_names import bare_surname, first_name_alone, short_body
from retold.analysis.names.standins import described_person, the_office_alone
from retold.model.rules import rules_of

METHOD = "names/1"

RULES = rules_of(
    "names",
    (
        *(runs_of, kind_told, role_before, role_set_before, role_after),
        *(
            surname_later,
            bare_surname,
            first_name_alone,
            short_body,
            described_person,
            the_office_alone,
        ),
        *(same_key, same_full_name, surname_alone, first_name_with_post),
        *(acronym, noun_left_out, spelled_alike),
    ),
)

__all__ = [
    "METHOD",
    "RULES",
    "EntityMatch",
    "MatchHow",
    "Names",
    "find_names",
    "government_of",
    "match_entities",
]
