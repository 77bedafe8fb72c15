import asyncio
from oracle import log, run, without_ticks

without_ticks()


kept = []


async def numbers(name, delay, fail):
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(delay)
        log(name, "is closed")
        if fail:
            raise ValueError(name)


async def main():
    for name, delay, fail in ("a", 1, False), ("b", 2, True), ("c", 3, False):
        source = numbers(name, delay, fail)
        kept.append(source)
        log(name, await source.__anext__())
    await kept[2].aclose()
    kept.append(numbers("unstarted", 1, False))
    return "end"


run(main)
