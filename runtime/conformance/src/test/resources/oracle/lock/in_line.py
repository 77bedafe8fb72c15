import asyncio
from oracle import log, run


async def worker(lock, name, turns):
    for turn in range(turns):
        async with lock:
            log(name, turn, "locked", lock.locked())
            await asyncio.sleep(0)
        if name == "a":
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(worker(lock, "a", 3), worker(lock, "b", 2), worker(lock, "c", 2))
    log("locked", lock.locked())
    await lock.acquire()
    task = asyncio.create_task(worker(lock, "d", 1))
    await asyncio.sleep(1)
    lock.release()
    log("released; locked", lock.locked())
    await lock.acquire()
    log("nobody pushes in: d is done", task.done())
    lock.release()
    try:
        lock.release()
    except RuntimeError:
        log("nobody holds it")


run(main)
