import asyncio
from oracle import log, loop, repr_of, run


async def child(name, delay):
    try:
        await asyncio.sleep(delay)
    finally:
        log(name, "leaves")
    return name


async def main():
    gathering = asyncio.gather(child("a", 1), child("b", 2), child("c", 3))
    await asyncio.sleep(1.5)
    log("cancel", gathering.cancel("rest"), gathering.cancel("again"), gathering.done())
    try:
        await gathering
    except asyncio.CancelledError as error:
        log(repr_of(error))
    log("cancel", gathering.cancel())
    futures = [loop.create_future() for _ in range(3)]
    gathering = asyncio.gather(*futures)
    futures[2].set_result(2)
    futures[0].set_result(0)
    await asyncio.sleep(0)
    log("done", gathering.done())
    futures[1].set_result(1)
    log("done", gathering.done())
    log(*await gathering)
    last = loop.create_future()
    gathering = asyncio.gather(last)
    last.set_result("in the same tick")
    log("cancel", gathering.cancel())
    log(*await gathering)


run(main)
