"""What an author of assignments needs: a start, a class to try it on, what must hold, and the release."""
