"""The questions about outlets, in DuckDB's SQL.

A newsroom (`room`) is an outlet by its letters; `told` are all reports, those `asked` for marked;
`steps` are the descents that lead from one newsroom to another or from a source not seen.
"""

NAMES = """
    SELECT outlet, count(*) AS reports FROM reports
    WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY reports DESC, outlet
"""

NEWSROOMS = """
    CREATE TEMP TABLE retold_newsrooms AS
    SELECT unnest($outlets::VARCHAR[]) AS outlet, unnest($rooms::VARCHAR[]) AS room
"""

UNNAMED = "SELECT count(*) FROM retold_told WHERE asked AND room = ''"

TOLD = """
    CREATE TEMP TABLE retold_told AS
    WITH told AS (
        SELECT r.report, coalesce(n.room, '') AS room, r.published,
               r.precision = 'time' AS timed, m.story,
               ($since::DATE IS NULL OR r.published::DATE >= $since::DATE)
               AND ($until::DATE IS NULL OR r.published::DATE <= $until::DATE) AS asked
        FROM reports AS r
        LEFT JOIN retold_newsrooms AS n ON n.outlet = r.outlet
        LEFT JOIN members AS m ON m.report = r.report
    ),
    stories AS (SELECT story, count(DISTINCT room) AS rooms FROM told GROUP BY story)
    SELECT t.report, t.room, t.published, t.timed, t.story, coalesce(t.asked, false) AS asked,
           coalesce(s.rooms, 1) > 1 AS shared
    FROM told AS t LEFT JOIN stories AS s ON s.story = t.story
"""
"""A row a report. A report without a name counts as another newsroom than those with one."""

STEPS = """
    CREATE TEMP TABLE retold_steps AS
    SELECT t.report, t.room, coalesce(s.room, '') AS other, d.relation, t.asked,
           coalesce(s.asked, false) AS other_asked,
           CASE WHEN s.report IS NULL THEN d.unseen ELSE '' END AS unseen,
           coalesce(d.directed, false) AS directed,
           CASE WHEN t.timed AND s.timed AND d.directed
                THEN date_diff('minute', s.published, t.published) END AS lag
    FROM descents AS d
    JOIN retold_told AS t ON t.report = d.report
    LEFT JOIN retold_told AS s ON s.report = d.source
    WHERE s.report IS NULL OR s.room <> t.room OR s.room = ''
"""

COUNTED = """
    WITH drawn AS (
        SELECT report, bool_or(relation <> 'unclear') AS drawn,
               bool_or(relation = 'unclear') AS maybe
        FROM retold_steps GROUP BY report
    )
    SELECT t.room, count(DISTINCT t.report) AS reports, count(DISTINCT t.story) AS stories,
           count(DISTINCT t.report) FILTER (t.shared) AS shared,
           count(DISTINCT t.report) FILTER (t.shared AND NOT coalesce(d.drawn, false)) AS own,
           count(DISTINCT t.report) FILTER (
               t.shared AND NOT coalesce(d.drawn, false) AND coalesce(d.maybe, false)
           ) AS unclear
    FROM retold_told AS t LEFT JOIN drawn AS d ON d.report = t.report
    WHERE t.asked AND t.room <> ''
    GROUP BY t.room HAVING reports >= ? ORDER BY reports DESC, t.room
"""

_DRAWN = """
    SELECT {one} AS one, {two} AS two, unseen, count(DISTINCT report) AS reports,
           count(DISTINCT report) FILTER (directed) AS directed,
           median(lag)::BIGINT AS lag
    FROM retold_steps
    WHERE relation <> 'unclear' AND {one} <> '' AND {asked}
    GROUP BY one, two, unseen ORDER BY reports DESC, two, unseen
"""

SOURCES = _DRAWN.format(one="room", two="other", asked="asked")

TAKERS = _DRAWN.format(one="other", two="room", asked="asked")

_ARRIVING = """
    SELECT {one}.room, sum(a.kept), sum(a.changed), sum(a.unmarked), sum(a.dropped)
    FROM arrivals AS a
    JOIN retold_told AS t ON t.report = a.report
    JOIN retold_told AS s ON s.report = a.source
    WHERE s.room <> t.room AND {one}.room <> '' AND t.asked
    GROUP BY {one}.room
"""

ARRIVING = _ARRIVING.format(one="t")

PASSED_ON = _ARRIVING.format(one="s")
