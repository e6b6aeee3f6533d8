"""A class in nbgrader's book: who handed in what, their grades, their autograded notebooks, and nbgrader's own door."""
