import asyncio
from oracle import log, run


async def worker(semaphore, name, delay):
    async with semaphore:
        log(name, "enters; locked", semaphore.locked())
        await asyncio.sleep(delay)
        log(name, "leaves")


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*[worker(semaphore, n, d) for n, d in zip("abcde", (2, 1, 1, 0, 1))])
    log("locked", semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    task = asyncio.create_task(worker(bounded, "f", 1))
    await asyncio.sleep(0)
    bounded.release()
    log("released; locked", bounded.locked())
    await worker(bounded, "main", 0)
    log("f is done", task.done())
    try:
        bounded.release()
    except ValueError:
        log("released too often")
    closed = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(worker(closed, name, 0)) for name in "gh"]
    await asyncio.sleep(1)
    closed.release()
    closed.release()
    log("two permits; locked", closed.locked())
    await asyncio.wait(tasks)


run(main)
