import asyncio
from oracle import log, loop, repr_of, run


async def child(future):
    try:
        log("value", await future)
    except asyncio.CancelledError as error:
        log(repr_of(error))
        await asyncio.sleep(0)
        log("the future has its value", future.result())
    return "end"


async def main():
    future = loop.create_future()
    task = asyncio.create_task(child(future))
    await asyncio.sleep(0)
    future.set_result(1)
    log("cancel", task.cancel("too late for the future"))
    log(await task)
    failing = loop.create_future()
    task = asyncio.create_task(child(failing))
    await asyncio.sleep(0)
    log("cancel", task.cancel("first"))
    try:
        failing.set_result(2)
    except asyncio.InvalidStateError:
        log("cancelled already")
    try:
        await task
    except asyncio.CancelledError as error:
        log("main", repr_of(error))


run(main)
