import asyncio
from oracle import log, repr_of, run


async def walker(barrier, name):
    try:
        log(name, "position", await barrier.wait())
    except asyncio.CancelledError as error:
        log(name, repr_of(error), "waiting", barrier.n_waiting)
        raise


async def main():
    barrier = asyncio.Barrier(3)
    a, b = [asyncio.create_task(walker(barrier, name)) for name in "ab"]
    await asyncio.sleep(1)
    log("waiting", barrier.n_waiting)
    a.cancel("a leaves")
    await asyncio.wait([a])
    log("waiting", barrier.n_waiting, "broken", barrier.broken)
    c, d = [asyncio.create_task(walker(barrier, name)) for name in "cd"]
    await asyncio.wait([b, c, d])
    log("waiting", barrier.n_waiting, a.cancelled(), b.done(), c.done(), d.done())


run(main)
