import asyncio
from oracle import log, repr_of, run, since

since(3, 13)


async def waiter(condition, name):
    async with condition:
        try:
            await condition.wait()
            log(name, "goes on")
        except asyncio.CancelledError as error:
            log(name, repr_of(error), "locked", condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    a, b, c = [asyncio.create_task(waiter(condition, name)) for name in "abc"]
    await asyncio.sleep(0)
    await condition.acquire()
    a.cancel("without a signal")
    await asyncio.sleep(1)
    log("a has to wait for the lock", a.done())
    a.cancel("while it waits for the lock")
    await asyncio.sleep(1)
    log("still", a.done())
    condition.release()
    await asyncio.wait([a])
    log("cancelled", a.cancelled(), "locked", condition.locked())
    async with condition:
        condition.notify(2)
    await asyncio.wait([b, c])
    log("done", b.done(), c.done())


run(main)
