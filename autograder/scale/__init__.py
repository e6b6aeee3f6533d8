"""Many submissions: the same task, notebook bytes in and a Report out, on local processes or on a Dask cluster."""
