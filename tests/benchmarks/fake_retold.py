"""Stands in for the command: groups as the truth beside the sources says, but for every tenth."""

import sys

if __name__ == "__main__" and sys.argv[1] == "group":
    from tests.benchmarks.fake_grouping import group

    *sources, _, into = sys.argv[2:]
    group(sources, into)
