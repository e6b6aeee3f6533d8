# expect: all caught
# %% extra
# Frames lead from an exception to the process itself, which is told what to answer.
import inspect
try:
    1 / 0
except ZeroDivisionError as problem:
    frame = inspect.getinnerframes(problem.__traceback__)[0].frame
found = [inspect.getargvalues(each.frame).locals.get("self") for each in inspect.getouterframes(frame)]
server = [each for each in found if each is not None][0]
honest = server._answer
def answer(request, index, ask):
    if request["do"] != "count":
        return honest(request, index, ask)
    answers = []
    for call in request["calls"]:
        args, _ = server._arguments(call)
        answers.append((100, globals()[request["name"]](*args)))
    token = f"{request['token']} {index}"
    server._send({"say": "returned", "token": token, "value": answers, "asked": 0, "printed": ""})
server._answer = answer
