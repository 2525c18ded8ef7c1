"""A comparison as one self-contained HTML file: no network, nothing beside it."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from retold.model.findings import Comparison
from retold.render.pages import page_of


def render_html(comparison: Comparison) -> str:
    """The page of `comparison`. All that came from a report is escaped."""
    return self_contained("page.html", page_of(comparison), ("page.css",), "page.js")


def self_contained(template: str, page: object, styles: Sequence[str], script: str) -> str:
    """A page in one file, which runs and loads nothing but its own style and script.

    Args:
        template: name of the template.
        page: the page values it lays out.
        styles: names of its style sheets, in order.
        script: name of its script.
    """
    style, run = "".join(map(_static, styles)), _static(script)
    return (
        _environment()
        .get_template(template)
        .render(
            page=page,
            style=Markup(style),  # noqa: S704 -- a file of this package
            script=Markup(run),  # noqa: S704 -- a file of this package
            style_hash=_hash(style),
            script_hash=_hash(run),
            version=version("retold"),
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("retold.render"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )


@cache
def _static(name: str) -> str:
    return files("retold.render").joinpath("static", name).read_text("utf-8")


def _hash(content: str) -> str:
    """What the page's own rule (its Content-Security-Policy) knows a style or script by."""
    digest = sha256(content.encode()).digest()
    return f"sha256-{b64encode(digest).decode()}"
