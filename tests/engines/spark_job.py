"""A small plan on Spark, as `spark-submit` runs it: the folder is its only argument."""

import sys
from pathlib import Path

from retold.engines.memory import MemoryEngine
from retold.engines.spark import SparkEngine
from tests.engines.toys import STEPS, doubled, keys_of


def main(folder: Path) -> None:
    """Prints what was made, and fails where it differs from what is made in memory."""
    spark, memory = SparkEngine(folder), MemoryEngine()
    for engine in (spark, memory):
        engine.load("keys", keys_of(1))
        for step in (STEPS[0], STEPS[5]):
            engine.run(step)
    assert list(spark.spread(doubled, [3, 4])) == [6, 8]
    counts = [(each.count("spread"), each.count("grouped")) for each in (spark, memory)]
    assert counts[0] == counts[1]
    sys.stdout.write(f"made {counts[0]}\n")
    memory.close()
    spark.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
