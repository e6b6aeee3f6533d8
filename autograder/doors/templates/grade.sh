#!/usr/bin/env bash
# Grades the notebook in /shared/submission into /shared/feedback.json. Where there is no grade there is no such file,
# and the platform reports that grading failed: nobody gets 0 for a fault of the grader.
grader=${GRADER_ROOT:-/grader}
shared=${SHARED_ROOT:-/shared}

cd / || exit 1  # no file of a submission can be imported from here
rm -f "$shared/feedback.json"
exec "$grader/env/bin/python" -I -m autograder.doors.site coursera "$grader" "$shared/submission" \
    "$shared/feedback.json" @options@
