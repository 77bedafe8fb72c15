import asyncio
from oracle import log, loop, run


async def waiter(name, future):
    log(name, "got", await future)


async def main():
    future = loop.create_future()
    future.add_done_callback(lambda done: log("callback 1"))
    a = asyncio.create_task(waiter("a", future))
    await asyncio.sleep(0)
    future.add_done_callback(lambda done: log("callback 2"))
    b = asyncio.create_task(waiter("b", future))
    await asyncio.sleep(0)
    future.add_done_callback(lambda done: log("callback 3"))
    loop.call_soon(log, "before")
    future.set_result("x")
    loop.call_soon(log, "after")
    await a
    log("a is done, b too:", b.done())
    await b


run(main)
