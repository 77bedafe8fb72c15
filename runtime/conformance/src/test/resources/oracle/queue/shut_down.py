import asyncio
from oracle import log, run, since

since(3, 13)


async def getter(queue, name):
    try:
        while True:
            log(name, "got", await queue.get())
            await asyncio.sleep(1)
            queue.task_done()
    except asyncio.QueueShutDown:
        log(name, "leaves")


async def putter(queue, item):
    try:
        await queue.put(item)
        log(item, "is put")
    except asyncio.QueueShutDown:
        log(item, "is refused")


async def main():
    for immediate in False, True:
        queue = asyncio.Queue(2)
        queue.put_nowait(1)
        queue.put_nowait(2)
        late = asyncio.create_task(putter(queue, 3))
        joining = asyncio.create_task(queue.join())
        joining.add_done_callback(lambda done: log("joined"))
        await asyncio.sleep(0)
        queue.shutdown(immediate)
        log("size", queue.qsize())
        try:
            queue.put_nowait(4)
        except asyncio.QueueShutDown:
            log("no more")
        await asyncio.gather(getter(queue, "a"), getter(queue, "b"))
        await late
        await joining
    queue = asyncio.Queue()
    waiting = [asyncio.create_task(getter(queue, name)) for name in "cd"]
    await asyncio.sleep(0)
    queue.shutdown()
    await asyncio.wait(waiting)


run(main)
