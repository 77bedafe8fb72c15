import asyncio
from oracle import log, run


async def getter(queue, name):
    log(name, "got", await queue.get())


async def main():
    stack = asyncio.LifoQueue()
    heap = asyncio.PriorityQueue(3)
    for queue in stack, heap:
        for item in 2, 3, 1:
            await queue.put(item)
        log(await queue.get(), await queue.get(), await queue.get())
        tasks = [asyncio.create_task(getter(queue, name)) for name in "ab"]
        await asyncio.sleep(0)
        for item in 5, 4, 6:
            queue.put_nowait(item)
        await asyncio.sleep(1)
        log("left", queue.get_nowait(), *[task.done() for task in tasks])
    for item in 7, 9, 8:
        heap.put_nowait(item)
    late = asyncio.create_task(heap.put(1))
    await asyncio.sleep(0)
    log(heap.get_nowait(), "full", heap.full())
    await late
    log("full", heap.full(), await heap.get(), await heap.get(), await heap.get())


run(main)
