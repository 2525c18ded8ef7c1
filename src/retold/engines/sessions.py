"""The Spark session that an engine works with: one that is there, or one begun for it."""

import os
import sys
from collections.abc import Mapping

from pyspark import SparkConf
from pyspark.sql import SparkSession

from retold.errors import StepFailedError

HERE = "local[*]"
"""The master where none is told: this machine, all its cores."""

_QUIET = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
}

_LOOPBACK = {"spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1"}
"""On one machine nothing need be reached from outside, and its own name may lead nowhere."""


def spark_session(master: str = "", settings: Mapping[str, str] | None = None) -> SparkSession:
    """The session under way, or a new one.

    Args:
        master: e.g. "local[4]" or "spark://host:7077"; without one, what `spark-submit` or the
            session under way says, and this machine where nothing does.
        settings: of Spark, for a new session.

    Raises:
        StepFailedError: Spark cannot be begun, e.g. because there is no Java.
    """
    under_way = SparkSession.getActiveSession()
    if under_way is not None and not master:
        return under_way
    told = master or SparkConf().get("spark.master", "") or HERE
    chosen = _QUIET | (_LOOPBACK if told.startswith("local") else {}) | dict(settings or {})
    if told.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(told).appName("retold")
    for name, value in chosen.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except Exception as error:
        raise StepFailedError(
            "A Spark session",
            " ".join(str(error).split())[:300],
            "Spark needs Java 17 or newer (Debian: apt install default-jre-headless) and a "
            "master that answers.",
        ) from error
