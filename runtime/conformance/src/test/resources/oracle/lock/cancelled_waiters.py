import asyncio
from oracle import log, run


async def worker(lock, name):
    try:
        async with lock:
            log(name, "has it")
            await asyncio.sleep(1)
            log(name, "gives it back")
    except asyncio.CancelledError:
        log(name, "is cancelled; locked", lock.locked())
        raise


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a, b, c, d = [asyncio.create_task(worker(lock, name)) for name in "abcd"]
    await asyncio.sleep(1)
    b.cancel()
    await asyncio.sleep(0)
    lock.release()
    log("a is woken and cancelled", a.cancel())
    await asyncio.sleep(0)
    log("locked", lock.locked())
    await asyncio.sleep(0.5)
    c.cancel()
    await asyncio.wait([a, b, c, d])
    log("locked", lock.locked(), *[task.cancelled() for task in (a, b, c, d)])
    await lock.acquire()
    try:
        async with asyncio.timeout(1):
            await lock.acquire()
    except TimeoutError:
        log("nobody gave it back")
    lock.release()
    log("locked", lock.locked())


run(main)
