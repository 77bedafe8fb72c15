import asyncio
from oracle import log, loop, run


async def waiter(name, future):
    log(name, "waits")
    log(name, "got", await future)


async def main():
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in "abc"]
    await asyncio.sleep(0)
    log("set")
    future.set_result(7)
    await asyncio.sleep(0)
    log("after one tick")
    log("done already", await future)
    for task in tasks:
        await task
    log("end")
    failing = loop.create_future()
    failing.set_exception(ValueError("bad"))
    try:
        await failing
    except ValueError as error:
        log("caught", error)


run(main)
