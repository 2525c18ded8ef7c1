"""Facts: mentions of one thing across reports, with a verdict."""

from retold.analysis.facts.ages import one_age
from retold.analysis.facts.clocks import one_clock
from retold.analysis.facts.dates_elsewhere import another_date_elsewhere
from retold.analysis.facts.days import another_day, same_day
from retold.analysis.facts.finding import find_facts
from retold.analysis.facts.lone import left_out
from retold.analysis.facts.magnitudes import one_magnitude
from retold.analysis.facts.named import one_name_over_reports, spelling
from retold.analysis.facts.nobody_hurt import nobody_hurt
from retold.analysis.facts.numbers import another_number, same_number_elsewhere, same_number_told
from retold.analysis.facts.other_clocks import another_clock
from retold.analysis.facts.printed_days import same_printed_day
from retold.analysis.facts.rival_sums import another_sum_elsewhere
from retold.analysis.facts.scattered import same_sum_elsewhere, same_unusual_number
from retold.analysis.facts.sized import one_size
from retold.analysis.facts.spans_of_time import one_length
from retold.analysis.facts.terms import wider_term, word_of_weight
from retold.analysis.facts.toll_parts import toll_in_parts
from retold.analysis.facts.tolls import one_toll
from retold.analysis.facts.verdicts import same_value
from retold.model.rules import rules_of

METHOD = "facts/1"
RULES = rules_of(
    "facts",
    (
        same_number_told,
        same_number_elsewhere,
        another_number,
        same_unusual_number,
        same_sum_elsewhere,
        another_sum_elsewhere,
        one_toll,
        toll_in_parts,
        nobody_hurt,
        one_size,
        one_magnitude,
        one_clock,
        another_clock,
        one_age,
        one_length,
        same_printed_day,
        same_day,
        another_day,
        another_date_elsewhere,
        one_name_over_reports,
        spelling,
        wider_term,
        word_of_weight,
        same_value,
        left_out,
    ),
)

__all__ = ["METHOD", "RULES", "find_facts"]
