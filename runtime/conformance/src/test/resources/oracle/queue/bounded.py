import asyncio
from oracle import log, run


async def producer(queue, name, items):
    for item in range(items):
        await queue.put(name + str(item))
        log(name, "put", item, "size", queue.qsize())


async def consumer(queue, name, items):
    for _ in range(items):
        item = await queue.get()
        log(name, "got", item, "size", queue.qsize())
        await asyncio.sleep(0)


async def main():
    queue = asyncio.Queue(2)
    log("empty", queue.empty(), "full", queue.full(), queue.maxsize)
    await asyncio.gather(
        producer(queue, "a", 4),
        producer(queue, "b", 2),
        consumer(queue, "x", 3),
        consumer(queue, "y", 3),
    )
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull:
        log("full", queue.full())
    log(queue.get_nowait(), queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty:
        log("empty", queue.empty())


run(main)
