# expect: all 0
# %% markdown
<script>window.pwned = 1</script><img src=x onerror="window.pwned = 2"><svg onload="window.pwned = 3"></svg>
<iframe srcdoc="<script>parent.pwned = 4</script>"></iframe> [link](javascript:window.pwned=5)
<a href="javascript:window.pwned=6" autofocus onfocus="window.pwned = 7">a</a><style>body { display: none }</style>
<form action="javascript:window.pwned=8"><button id="pwn">b</button></form><base href="http://127.0.0.1:@port@/">
<meta http-equiv="refresh" content="0; url=javascript:window.pwned=9"><object data="javascript:window.pwned=10"></object>
<math><mtext></form><form><mglyph><style></math><img src onerror=window.pwned=11>
$\href{javascript:window.pwned=12}{x}$ $\unicode{<img src=x onerror=window.pwned=13>}$
<details open ontoggle="window.pwned = 14"><noscript><p title="</noscript><img src=x onerror=window.pwned=15>">
# %% extra
# </script><script>window.pwned = 16</script> <!-- --!> <img src=x onerror=window.pwned=17>
"""</pre></div><script>window.pwned = 18</script>"""
# %% initialize
def initialize(n_x):
    raise ValueError("<script>window.pwned = 19</script><img src=x onerror='window.pwned = 20'>")
# %% propagate
def propagate(w, b, X, Y):
    return {"<script>window.pwned = 21</script>": 1, "\"><svg/onload=window.pwned=22>": 2}, None
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    return type("<script>window.pwned = 23</script>", (), {})()
# %% predict
def predict(w, b, X):
    raise type("<img src=x onerror=window.pwned=24>", (Exception,), {})("&lt;script&gt;window.pwned = 25&lt;/script&gt;")
