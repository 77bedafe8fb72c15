import asyncio
from oracle import log, run


async def worker(queue, name):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        log(name, "has slept", delay)
        queue.task_done()


async def joiner(queue, name):
    await queue.join()
    log(name, "has joined")


async def main():
    queue = asyncio.Queue()
    await queue.join()
    log("nothing to do")
    for delay in 3, 1, 2, 1:
        queue.put_nowait(delay)
    workers = [asyncio.create_task(worker(queue, name)) for name in "ab"]
    joiners = [asyncio.create_task(joiner(queue, name)) for name in "xy"]
    await asyncio.sleep(2)
    joiners[0].cancel()
    await queue.join()
    log("all is done", *[task.done() for task in joiners])
    try:
        queue.task_done()
    except ValueError:
        log("once too often")
    await joiners[1]
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)


run(main)
