"""The README's picture of a student's page: a screen in light and a phone in dark. `make pictures` writes it."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from books import ID, ROOT
from browsers import QUIET, browser
from PIL import Image
from playwright.sync_api import Page, sync_playwright
from states import graded_class

STUDENT = "ada-okafor"
PICTURE = ROOT / "docs" / "images" / "student-page.png"
HEIGHT, GAP = 960, 24
VIEWS = ((820, "light"), (390, "dark"))


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        graded_class(Path(folder))
        page = Path(folder) / "feedback" / STUDENT / ID / f"{ID}.html"
        opened = playwright.chromium.launch(executable_path=browser(), args=QUIET, chromium_sandbox=False)
        shots = [shot(opened.new_page(viewport={"width": width, "height": HEIGHT}, color_scheme=scheme), page)
                 for width, scheme in VIEWS]
        opened.close()
    both = Image.new("RGB", (sum(each.width for each in shots) + GAP, HEIGHT), "#8a8f98")
    both.paste(shots[0], (0, 0))
    both.paste(shots[1], (shots[0].width + GAP, 0))
    PICTURE.parent.mkdir(exist_ok=True)
    both.quantize(128).save(PICTURE, optimize=True)


def shot(window: Page, page: Path) -> Image.Image:
    window.goto(page.as_uri())
    return Image.open(BytesIO(window.screenshot()))


if __name__ == "__main__":
    main()
