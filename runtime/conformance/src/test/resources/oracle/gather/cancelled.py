import asyncio
from oracle import log, repr_of, run


async def child(name, delay):
    try:
        await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError as error:
        log(name, repr_of(error))
        raise


async def outer(outcomes):
    log("gathered", await asyncio.gather(child("a", 1), child("b", 5), return_exceptions=outcomes))


async def main():
    for outcomes in False, True:
        task = asyncio.create_task(outer(outcomes))
        await asyncio.sleep(2)
        log("cancel", task.cancel("enough"))
        try:
            await task
        except asyncio.CancelledError:
            log("outer is cancelled", task.cancelled())
    victim = asyncio.create_task(child("victim", 9))
    other = asyncio.create_task(child("other", 3))
    gathering = asyncio.gather(victim, other)
    await asyncio.sleep(1)
    victim.cancel()
    try:
        await gathering
    except asyncio.CancelledError:
        log("gathering cancelled", gathering.cancelled(), "other done", other.done())
    log(await other)


run(main)
