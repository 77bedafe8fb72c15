import asyncio
from oracle import log, loop, repr_of, run, since

since(3, 12)


async def child(name, fail=False):
    log(name, "runs")
    await asyncio.sleep(1)
    if fail:
        raise ValueError(name)
    return name


async def main():
    twice = child("twice")
    log(*await asyncio.gather(twice, child("once"), twice))
    future = loop.create_future()
    loop.call_later(1, future.set_result, "future")
    log(*await asyncio.gather(future, future))
    failing = asyncio.create_task(child("fails", True))
    for outcome in await asyncio.gather(failing, failing, return_exceptions=True):
        log(repr_of(outcome), outcome is failing.exception())
    try:
        await asyncio.gather(failing, child("goes on"), failing)
    except ValueError as error:
        log(repr_of(error))
    await asyncio.sleep(2)


run(main)
