import asyncio
from oracle import log, loop, repr_of, run, without_ticks, without_time

without_ticks()
without_time()


def work(value):
    if value < 0:
        raise ValueError("negative")
    return value * 2


async def main():
    log(await asyncio.to_thread(work, 21))
    try:
        await asyncio.to_thread(work, -1)
    except ValueError as error:
        log(repr_of(error))
    log(*await asyncio.gather(*[asyncio.to_thread(work, i) for i in range(5)]))
    log(await loop.run_in_executor(None, work, 4))
    future = loop.create_future()
    await asyncio.to_thread(loop.call_soon_threadsafe, future.set_result, "from a thread")
    log(await future)


run(main)
