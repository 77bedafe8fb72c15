import asyncio
from oracle import log, run

kept = []


async def forever(name, delay, fails):
    log(name, "starts")
    try:
        await asyncio.sleep(1000)
    finally:
        await asyncio.sleep(delay)
        log(name, "is clean")
        if fails:
            raise ValueError(name)


async def main():
    kept.append(asyncio.create_task(forever("a", 1, False)))
    kept.append(asyncio.create_task(forever("b", 2, True)))
    await asyncio.sleep(1)
    return "end"


run(main)
