import asyncio
from oracle import log, run


async def walker(barrier, name):
    try:
        log(name, "position", await barrier.wait())
    except asyncio.BrokenBarrierError:
        log(name, "finds it broken", barrier.broken)


async def main():
    barrier = asyncio.Barrier(3)
    for breaking in barrier.abort, barrier.reset:
        tasks = [asyncio.create_task(walker(barrier, name)) for name in "ab"]
        await asyncio.sleep(1)
        log("waiting", barrier.n_waiting)
        await breaking()
        log("broken", barrier.broken, barrier.n_waiting)
        await walker(barrier, "c") if barrier.broken else await asyncio.sleep(0)
        await asyncio.wait(tasks)
        await barrier.reset()
        log("reset", barrier.broken)
        await asyncio.gather(*[walker(barrier, name) for name in "def"])


run(main)
