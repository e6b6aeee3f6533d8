"""Whether every link of a folder of pages leads somewhere, and whether a page fetches anything from another host."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# What a browser fetches by itself, unlike the address of a link that somebody follows.
FETCHED = {"src", "srcset", "poster", "data"}
FETCHING_RELATIONS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload",
                      "manifest"}
IN_STYLE = re.compile(r"""(?:url\(|@import)\s*["']?\s*((?:https?:)?//[^"')\s]+)""")
IN_SCRIPT = re.compile(r"""(?:fetch|import|importScripts)\(\s*["']((?:https?:)?//[^"')\s]+)""")


class Page(HTMLParser):
    """A page's anchors, where its links lead, and what it fetches."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.feed(text)
        self.fetched += IN_STYLE.findall(text) + IN_SCRIPT.findall(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.anchors |= {found[name] for name in ("id", "name") if found.get(name)}
        fetched = [found[name] for name in FETCHED & set(found)]
        if tag == "link" and FETCHING_RELATIONS & set(found.get("rel", "").split()):
            fetched.append(found.get("href", ""))
        elif "href" in found:
            self.links.append(found["href"])
        self.fetched += fetched
        self.links += fetched


def problems(site: Path) -> list[str]:
    """A sentence for each link of the pages below `site` that leads nowhere, and for each thing from another host."""
    files = sorted(site.rglob("*.html"))
    found = [problem for path in files for problem in _of_page(site, path)]
    for path in sorted({*site.rglob("*.css"), *site.rglob("*.js")}):
        text = path.read_text(encoding="utf-8")
        found += [f"{path.relative_to(site)}: fetches {address}, expected nothing from another host"
                  for address in IN_STYLE.findall(text) + IN_SCRIPT.findall(text)]
    return found if files else [f"{site}: found no page"]


def _of_page(site: Path, path: Path) -> Iterator[str]:
    page = _read(path)
    place = path.relative_to(site)
    for address in page.fetched:
        if urlsplit(address).netloc:
            yield f"{place}: fetches {address}, expected nothing from another host"
    for address in page.links:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if not target.is_file():
            yield f"{place}: {address} leads to no file"
        elif parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in _read(target).anchors:
            yield f"{place}: {address} leads to no place in {target.name}"


@cache
def _read(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))
