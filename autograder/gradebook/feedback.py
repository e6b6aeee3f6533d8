"""The students' pages of a class, made in one go."""

from pathlib import Path

from nbgrader.converters import GenerateFeedback

from .nbgrader_course import unusable


class Feedback(GenerateFeedback):
    """nbgrader's feedback for every student with an autograded notebook."""

    def init_notebooks(self) -> None:
        """Which to make. nbgrader's own takes the name of each folder for a pattern: it passes over a student `[abc]`.
        """
        id_ = self.coursedir.assignment_id
        place = Path(self._format_source(id_, "student"))
        found = place.parent.parent.glob(f"*/{id_}/{id_}.ipynb")
        self.notebooks = []
        self.assignments = {str(path.parent): [str(path)] for path in sorted(found)
                            if not unusable(path.parent.parent.name)}
