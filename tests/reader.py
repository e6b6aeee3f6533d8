"""A student's page as a test reads it."""

from collections import Counter
from html.parser import HTMLParser


class Reader(HTMLParser):
    """What of a page is read, and what of it could act or points nowhere."""

    def __init__(self, text):
        super().__init__()
        self.said, self.ids, self.links, self.tags, self.addresses = [], [], [], Counter(), []
        self._open = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        fields = dict(attributes)
        self.tags[tag] += 1
        self._open.append(tag)
        self.ids += [fields["id"]] if "id" in fields else []
        self.links += [fields["href"]] if "href" in fields else []
        self.addresses += [value for name, value in attributes if name.startswith("on") or name == "src"]
        if tag in ("p", "li", "td"):
            self.said.append("")

    def handle_endtag(self, tag):
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data):
        if {"p", "li", "td"} & set(self._open) and not {"pre", "small"} & set(self._open):
            self.said[-1] += data

    def stands_alone(self) -> bool:
        """Whether nothing in it acts or loads, and each link leads to a place of its own."""
        acting = self.tags.keys() & {"script", "img", "iframe", "object", "embed", "link", "form", "base"}
        leading = {link.removeprefix("#") for link in self.links} <= set(self.ids)
        return not acting and not self.addresses and leading and len(set(self.ids)) == len(self.ids)
