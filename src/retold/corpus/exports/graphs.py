"""A lineage as GEXF and as GraphML, for Gephi, networkx and others that draw graphs."""

from collections.abc import Mapping
from pathlib import Path

from retold.corpus.exports.lineages import Edge, Graph, Node
from retold.corpus.exports.xml_files import XmlFile, xml_file

_GEXF = "http://www.gexf.net/1.2draft"
"""The version that Gephi since 0.8 and networkx both read."""

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"

_NODE = dict.fromkeys(
    ("kind", "story", "title", "outlet", "published", "language", "url"), "string"
)

_LEAST_WEIGHT = 0.0001
"""Less is written as nought, by four digits after the point."""

_EDGE = {"relation": "string", "share": "double", "directed": "boolean", "why": "string"}


def write_gexf(graph: Graph, path: Path) -> int:
    """How many nodes were written to `path`."""
    nodes = 0
    with xml_file(path, _GEXF) as file, file.within("gexf", {"version": "1.2"}):
        with file.within("meta"):
            file.put("creator", text="Retold")
        with file.within("graph", {"mode": "static", "defaultedgetype": "directed"}):
            _columns(file, "node", _NODE)
            _columns(file, "edge", _EDGE)
            with file.within("nodes"):
                for node in graph.nodes:
                    with file.within("node", {"id": node.id, "label": node.label}):
                        _values(file, _told(node))
                    nodes += 1
            with file.within("edges"):
                for number, edge in enumerate(graph.edges):
                    with file.within("edge", {**_ends(number, edge), **_weight(edge)}):
                        _values(file, _said(edge))
    return nodes


def write_graphml(graph: Graph, path: Path) -> int:
    """How many nodes were written to `path`."""
    nodes = 0
    with xml_file(path, _GRAPHML) as file, file.within("graphml"):
        _keys(file, "node", {"label": "string", **_NODE})
        _keys(file, "edge", {**_EDGE, "weight": "double"})
        with file.within("graph", {"id": "lineage", "edgedefault": "directed"}):
            for node in graph.nodes:
                with file.within("node", {"id": node.id}):
                    _data(file, {"label": node.label, **_told(node)})
                nodes += 1
            for number, edge in enumerate(graph.edges):
                with file.within("edge", _ends(number, edge)):
                    _data(file, {**_said(edge), **_weight(edge)})
    return nodes


def _told(node: Node) -> dict[str, str]:
    """What a node tells besides its label; what is not known is left out."""
    told = {name: str(getattr(node, name)) for name in _NODE}
    return {name: value for name, value in told.items() if value}


def _ends(number: int, edge: Edge) -> dict[str, str]:
    return {"id": f"e{number}", "source": edge.source, "target": edge.target}


def _said(edge: Edge) -> dict[str, str]:
    return {
        "relation": edge.relation,
        "share": f"{edge.share:.4f}",
        "directed": str(edge.directed).lower(),
        "why": edge.why,
    }


def _weight(edge: Edge) -> dict[str, str]:
    """What programs draw an edge by; they want it above nought."""
    return {"weight": f"{edge.share:.4f}"} if edge.share >= _LEAST_WEIGHT else {}


def _columns(file: XmlFile, kind: str, columns: Mapping[str, str]) -> None:
    with file.within("attributes", {"class": kind}):
        for name, of in columns.items():
            file.put("attribute", {"id": name, "title": name, "type": of})


def _values(file: XmlFile, told: Mapping[str, str]) -> None:
    with file.within("attvalues"):
        for name, value in told.items():
            file.put("attvalue", {"for": name, "value": value})


def _keys(file: XmlFile, kind: str, columns: Mapping[str, str]) -> None:
    for name, of in columns.items():
        file.put("key", {"id": name, "for": kind, "attr.name": name, "attr.type": of})


def _data(file: XmlFile, told: Mapping[str, str]) -> None:
    for name, value in told.items():
        file.put("data", {"key": name}, value)
