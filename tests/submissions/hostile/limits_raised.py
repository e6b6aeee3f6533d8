# expect: propagate 0
# %% extra
import resource

escaped = []
for name in ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_CORE"):
    kind = getattr(resource, name)
    soft, hard = resource.getrlimit(kind)
    for higher in (hard + 1, resource.RLIM_INFINITY):
        try:
            resource.setrlimit(kind, (higher, higher))
        except (OSError, ValueError):
            continue
        if hard != resource.RLIM_INFINITY:
            escaped.append(name)
# %% propagate if escaped
