import asyncio
from oracle import log, loop, repr_of, run, since

since(3, 12)


async def main():
    ready = loop.create_future()
    ready.set_result("ready")
    log(*await asyncio.gather(ready))
    failed = loop.create_future()
    failed.set_exception(ValueError("failed"))
    gathering = asyncio.gather(ready, failed)
    log("done", gathering.done())
    try:
        await gathering
    except ValueError as error:
        log(repr_of(error))
    cancelled = loop.create_future()
    cancelled.cancel("gone")
    outcomes = asyncio.gather(failed, ready, cancelled, return_exceptions=True)
    log("done", outcomes.done())
    pending = loop.create_future()
    gathering = asyncio.gather(pending, failed)
    log("done", gathering.done(), repr_of(gathering.exception()))
    mixed = asyncio.gather(ready, pending)
    log("done", mixed.done())
    pending.set_result("late")
    log(*await mixed)


run(main)
