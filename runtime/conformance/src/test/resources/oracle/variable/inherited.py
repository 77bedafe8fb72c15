import asyncio
import contextvars
from oracle import log, loop, run


user = contextvars.ContextVar("user", default="nobody")


async def child(name, value):
    log(name, "starts as", user.get())
    if value is not None:
        user.set(value)
    await asyncio.sleep(1)
    log(name, "ends as", user.get())


async def inline(value):
    user.set(value)
    await asyncio.sleep(0)


async def main():
    log(user.get())
    user.set("main")
    task = asyncio.create_task(child("a", "a's own"))
    user.set("main, later")
    await asyncio.sleep(0)
    await asyncio.gather(child("b", None), child("c", "c's own"), task)
    log("untouched by tasks", user.get())
    await inline("set inline")
    log("an awaited coroutine shares it", user.get())
    loop.call_soon(lambda: log("callback", user.get()))
    loop.call_later(1, lambda: (log("timer", user.get()), user.set("timer")))
    future = loop.create_future()
    future.add_done_callback(lambda done: log("done callback", user.get()))
    user.set("set after scheduling")
    future.set_result(None)
    await asyncio.sleep(2)
    log(user.get())


run(main)
