"""Rules for lengths of time, for times that come again, and for times of the clock."""

from retold.analysis.mentions.number_words import bounds
from retold.analysis.mentions.shapes import Found
from retold.analysis.mentions.time_values import (
    Meaning,
    Setting,
    TimeRule,
    told_day,
)
from retold.model.mentions import Bound, Grain, TimeKind
from retold.text.dates import GRAIN_OF, months, period_value, units, weekdays
from retold.text.languages import word_list
from retold.text.numbers import number_of

_HALF_A_DAY = 12
_BEFORE_NOON = frozenset({"am", "morning"})
_AFTER_NOON = frozenset({"pm", "afternoon", "evening"})


def duration(found: Found, _setting: Setting) -> Meaning:
    """Reads a number of units as a length of time: "nearly 17 months", "two-day".

    Without a number it is one of unknown length ("for months"), or of one unit ("day-long").
    """
    whole = found.form("whole")
    unit = units()[whole or found.form("unit")]
    count = _count(found) if not whole else None if whole.endswith("s") else 1.0
    if "half_behind" in found and count is not None:
        count += 0.5
    bound = bounds().get(found.form("bound"), Bound.EXACT)
    return Meaning(TimeKind.DURATION, period_value(count, unit), GRAIN_OF[unit], bound=bound)


def _count(found: Found) -> float | None:
    forms = found.forms("number")
    if not forms:
        return 2.0 if "couple" in found.forms("few") else None
    if forms in (["a"], ["an"]):
        return 1.0
    return number_of(forms)


def every(found: Found, _setting: Setting) -> Meaning:
    """Reads a time that comes again: "daily", "every week", "each Thursday", "on Fridays"."""
    if "word" in found:
        return Meaning(TimeKind.SET, word_list("dates")["sets"][found.form("word")], Grain.VAGUE)
    if "weekday" in found:
        number = weekdays()[found.form("weekday").removesuffix("s")]
        part = word_list("dates")["parts_of_day"].get(found.form("part"), "")
        return Meaning(TimeKind.SET, f"XXXX-WXX-{number}{part}", Grain.DAY)
    if "month" in found:
        return Meaning(TimeKind.SET, f"XXXX-{months()[found.form('month')]:02}", Grain.MONTH)
    unit = units()[found.form("unit")]
    count = number_of(found.forms("number")) if "number" in found else 1.0
    return Meaning(TimeKind.SET, period_value(count, unit), GRAIN_OF[unit])


def clock_time(found: Found, setting: Setting) -> Meaning:
    """Reads a time of the clock, on the day last told of there or in the sentence before."""
    day = (
        told_day(setting) if setting.day and setting.sentence - setting.day.sentence <= 1 else None
    )
    clock = word_list("dates")["parts_of_day"].get(found.form("noon")) or _clock(found)
    anchor = setting.day.span if day and setting.day else None
    said = setting.day.said if day and setting.day else "itself"
    value = (day.isoformat() if day else "") + clock
    return Meaning(TimeKind.TIME, value, Grain.TIME, said, anchor)


def _clock(found: Found) -> str:
    hour, _, rest = (found.form("clock") or found.form("hour")).replace(".", ":").partition(":")
    number = int(hour)
    if found.form("half") in _AFTER_NOON and number < _HALF_A_DAY:
        number += _HALF_A_DAY
    if found.form("half") in _BEFORE_NOON and number == _HALF_A_DAY:
        number = 0
    return f"T{number:02}:{rest[:2] or '00'}"


_NO_PART = r"""
    (?<!-'quarters') (?<!'a''second') (?<!'a''quarter') (?! (?<='quarter'|'quarters') 'of' )
"""
"""Three-quarters and a quarter of something are parts, not times."""

_OLD = r"(?! -?'old' | -?'olds' | 'of' 'age' )"

CLOCK_RULES = (
    TimeRule(
        clock_time,
        r"""
        (?:'about'|'around'|'shortly' ('before'|'after'))?
        (?: (?P<clock><clock>|<dotted_clock>)_?-?(?P<half><ampm>)
          | (?P<hour><hour>)(?:_|-)?(?P<half2><ampm>)
          | (?P<clock2><clock>) (?:'o'\x27?'clock')? (?!-)
          | (?P<hour2><hour>) 'in' 'the' (?P<half3><part_name>)
          | (?P<noon><noon>) )
        \.? <zone>? (?: \( (?:<whole>|<clock>|<dotted_clock>) (?:_?<ampm>\.?)? <zone> \) )?
        """,
    ),
    TimeRule(
        every,
        r"""
        (?:'every'|'each') 'other'? (?: (?P<number>{NUMBER})? (?P<unit><unit>)
          | (?P<weekday><weekday>) (?P<part><part>)? | (?P<month><month>) )
        | (?P<weekday2><weekdays>) (?P<part2><part>)?
        | (?P<word><set_word>)
        """,
    ),
)

LENGTH_RULES = (
    TimeRule(
        duration,
        rf"""
        (?<!'age''of')
        (?: (?P<bound>{{BOUND}}) (?!'the'|'past'|'last'|'next'|'coming') )?
        (?:'the'|'this'|'that'|'its'|'his'|'their')?
        (?:'past'|'last'|'next'|'first'|'coming'|'following'|'latest'|'final'|'previous')?
        (?: (?P<number>{{NUMBER}}) (?: (?:-|—|'to'|'or') {{NUMBER}} )?
            (?:'more'|'additional'|'straight'|'consecutive'|'full'|'trading'|'working')?
          | (?P<few>{{FEW}}) 'more'? )
        [-_]? (?P<unit><unit>) (?P<half_behind>'and' 'a' 'half')? {_OLD} {_NO_PART} ('or' 'so')?
        """,
    ),
    TimeRule(
        duration,
        rf"""
        (?: (?P<bound>{{BOUND}}) | (?<=<length_before>) ) (?P<number>'a'|'an') (?P<unit><unit>)
        (?P<half_behind>'and' 'a' 'half')? {_NO_PART}
        | (?P<number2>'a'|'an') (?P<unit2><unit>) (?P<half_behind2>'and' 'a' 'half')
        | (?P<number3>'a'|'an') ('additional'|'extra'|'entire'|'full'|'whole') (?P<unit3><unit>)
        | (?P<whole><unit>) -? 'long' (?!'ago'|'before'|'after')
        """,
    ),
    TimeRule(
        duration,
        rf"""
        (?<![-%]) (?<!<digits>) (?<!<cardinal>) (?<!<scale>) (?<!'these') (?<!'light')
        (?P<unit><plural_period>) {_OLD} (?: ('or'|'and') <plural_period> )?
        | (?P<number>'half') <article> (?P<unit2><unit>)
        | (?P<bound>{{BOUND}})? 'a' (?P<number2>'half') -? (?P<unit3>'hour')
        | 'the'? (?:'past'|'last') (?P<whole>'decade'|'century')
        """,
    ),
)
