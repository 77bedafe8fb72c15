import asyncio
from oracle import log, run


async def walker(barrier, name, rounds):
    for i in range(rounds):
        await asyncio.sleep(ord(name) - ord("a"))
        position = await barrier.wait()
        log(name, "round", i, "position", position, "waiting", barrier.n_waiting)


async def main():
    barrier = asyncio.Barrier(3)
    log(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(*[walker(barrier, name, 3) for name in "abc"])
    early = [asyncio.create_task(walker(barrier, "a", 1)) for _ in range(4)]
    await asyncio.sleep(1)
    log("waiting", barrier.n_waiting, *[task.done() for task in early])
    late = [asyncio.create_task(walker(barrier, "b", 1)) for _ in range(2)]
    await asyncio.wait(early + late)
    alone = asyncio.Barrier(1)
    log(await alone.wait(), await alone.wait(), "waiting", alone.n_waiting)


run(main)
