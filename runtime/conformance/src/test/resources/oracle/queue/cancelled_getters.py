import asyncio
from oracle import log, run


async def getter(queue, name):
    try:
        log(name, "got", await queue.get())
    except asyncio.CancelledError:
        log(name, "is cancelled")
        raise


async def putter(queue, item):
    try:
        await queue.put(item)
        log(item, "is put")
    except asyncio.CancelledError:
        log(item, "is not put")
        raise


async def main():
    queue = asyncio.Queue(1)
    a, b, c = [asyncio.create_task(getter(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    queue.put_nowait("item")
    log("woken and cancelled", a.cancel())
    await asyncio.sleep(1)
    log("done", a.done(), b.done(), c.done())
    c.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log("done", c.done(), "size", queue.qsize())
    queue.put_nowait("first")
    tasks = [asyncio.create_task(putter(queue, item)) for item in ("second", "third", "fourth")]
    await asyncio.sleep(0)
    log(queue.get_nowait())
    tasks[0].cancel()
    await asyncio.sleep(1)
    log(await queue.get())
    log(await queue.get())
    log("size", queue.qsize(), *[task.cancelled() for task in tasks])


run(main)
