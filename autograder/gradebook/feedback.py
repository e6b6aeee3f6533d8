"""nbgrader's feedback pages, made for those who need them."""

from pathlib import Path

from nbgrader.converters import GenerateFeedback

from .nbgrader_course import unusable


class Feedback(GenerateFeedback):
    """nbgrader's feedback in one go: for some students anew, for the others where there is no whole page of theirs."""

    students: frozenset[str] = frozenset()

    def init_notebooks(self) -> None:
        """Which to make. nbgrader's own takes the name of each folder for a pattern: it passes over a student `[abc]`.
        """
        id_ = self.coursedir.assignment_id
        folders = [Path(self._format_source(id_, student)) for student in self._students()]
        self.notebooks = []
        self.assignments = {str(folder): [str(folder / f"{id_}.ipynb")] for folder in folders
                            if folder.parent.name in self.students or not self._has_page(folder)}

    def _students(self) -> list[str]:
        """The students with an autograded notebook."""
        id_ = self.coursedir.assignment_id
        place = Path(self._format_source(id_, "student"))
        found = place.parent.parent.glob(f"*/{id_}/{id_}.ipynb")
        return sorted(student for path in found if not unusable(student := path.parent.parent.name))

    def _has_page(self, folder: Path) -> bool:
        """Whether its page is whole and of the present notebook: nbgrader may have been killed before or meanwhile."""
        student, assignment = folder.parts[-2:]
        page = Path(self._format_dest(assignment, student)) / f"{assignment}.html"
        try:
            newer = page.stat().st_mtime_ns >= (folder / f"{assignment}.ipynb").stat().st_mtime_ns
            return newer and page.read_bytes().rstrip().endswith(b"</html>")
        except OSError:
            return False
