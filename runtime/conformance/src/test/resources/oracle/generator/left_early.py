import asyncio
import contextlib
from oracle import log, repr_of, run


async def numbers(name):
    try:
        for i in range(10):
            await asyncio.sleep(0.25)
            yield i
    finally:
        log(name, "is closing")
        await asyncio.sleep(1)
        log(name, "is closed")


async def first_above(limit):
    async with contextlib.aclosing(numbers("returned from")) as source:
        async for i in source:
            if i > limit:
                return i


async def main():
    async with contextlib.aclosing(numbers("broken out of")) as source:
        async for i in source:
            log(i)
            if i == 1:
                break
    log("behind the loop")
    log(await first_above(2))
    try:
        async with contextlib.aclosing(numbers("failed in")) as source:
            async for i in source:
                raise ValueError(i)
    except ValueError as error:
        log(repr_of(error))
    async with contextlib.aclosing(numbers("outer")) as outer:
        async for i in outer:
            async with contextlib.aclosing(numbers("inner")) as inner:
                async for k in inner:
                    if k == 1:
                        break
            if i == 1:
                break
            log("next round")
    log("end")


run(main)
