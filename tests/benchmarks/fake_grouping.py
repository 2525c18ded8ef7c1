"""Writes a workspace in which nine reports of ten are in their true story."""

import gzip
import json
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

import pyarrow as pa
from benchmarks.corpus.truth import read_truth

from retold.plan.tables import MEMBERS, REPORTS
from retold.store import Batch, Store, write_part

LEFT_ALONE = 10


def group(sources, into):
    store = Store.open(into) if Path(into).exists() else Store.create(into)
    lines = [
        line
        for source in sources
        for line in gzip.decompress(Path(source).read_bytes()).splitlines()
    ]
    urls = [json.loads(line)["url"] for line in lines]
    stories = {truth.id: truth.story for truth in read_truth(Path(sources[0]).parent)}
    names = [blake2b(url.encode(), digest_size=8).hexdigest() for url in urls]
    told = [
        name if at % LEFT_ALONE == 0 else stories[url.rsplit("/", 1)[1]]
        for at, (url, name) in enumerate(zip(urls, names, strict=True))
    ]
    reports = pa.Table.from_pylist(
        [{"report": name, "url": url} for name, url in zip(names, urls, strict=True)], REPORTS
    )
    members = pa.Table.from_pylist(
        [{"report": name, "story": story} for name, story in zip(names, told, strict=True)], MEMBERS
    )
    with store.writing() as writer:
        for name, table in (("reports", reports), ("members", members)):
            part = write_part(writer.layout.steps / name / "0.parquet", table, table.schema)
            writer.add(name, [part])
        writer.commit(Batch(writer.batch, datetime.now(UTC), tuple(sources)))
