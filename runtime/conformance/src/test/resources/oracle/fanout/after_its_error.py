import asyncio
from oracle import log, repr_of, run


async def child(name, delay, fail):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log(name, "is cancelled")
        raise
    if fail:
        raise ValueError(name)
    log(name, "ends")


async def main():
    gathering = asyncio.gather(child("a", 1, True), child("b", 2, True), child("c", 3, False))
    gathering.add_done_callback(lambda done: log("done", repr_of(done.exception())))
    try:
        await gathering
    except ValueError as error:
        log(repr_of(error))
    log("cancel", gathering.cancel("too late"))
    await asyncio.sleep(3)
    both = asyncio.gather(child("d", 1, True), child("e", 1, True))
    try:
        await both
    except ValueError as error:
        log(repr_of(error))
    await asyncio.sleep(1)


run(main)
