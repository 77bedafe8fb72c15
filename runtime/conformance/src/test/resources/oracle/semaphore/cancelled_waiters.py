import asyncio
from oracle import log, run


async def worker(semaphore, name):
    await semaphore.acquire()
    log(name, "enters")
    return name


async def main():
    semaphore = asyncio.Semaphore(0)
    a, b, c = [asyncio.create_task(worker(semaphore, name)) for name in "abc"]
    await asyncio.sleep(0)
    semaphore.release()
    log("a is woken and cancelled", a.cancel())
    await asyncio.sleep(1)
    log("done", a.done(), b.done(), c.done())
    semaphore.release()
    semaphore.release()
    log("c is cancelled", c.cancel())
    await asyncio.wait([a, b, c])
    log("cancelled", a.cancelled(), b.cancelled(), c.cancelled(), "locked", semaphore.locked())
    log(await worker(semaphore, "d"))
    log(await worker(semaphore, "e"))
    try:
        async with asyncio.timeout(1):
            await worker(semaphore, "f")
    except TimeoutError:
        log("no permit is left")
    semaphore.release()
    log("locked", semaphore.locked())


run(main)
