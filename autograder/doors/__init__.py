"""Other people's platforms: a report in the form that each wants, and the grader packed as each runs it."""
