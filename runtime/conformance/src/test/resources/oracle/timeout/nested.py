import asyncio
from oracle import log, run


async def body(outer_limit, middle_limit, inner_limit):
    try:
        async with asyncio.timeout(outer_limit) as outer:
            try:
                async with asyncio.timeout(middle_limit) as middle:
                    try:
                        async with asyncio.timeout(inner_limit) as inner:
                            await asyncio.sleep(10)
                    except TimeoutError:
                        log("inner", asyncio.current_task().cancelling())
                        await asyncio.sleep(10)
            except TimeoutError:
                log("middle", asyncio.current_task().cancelling())
                await asyncio.sleep(10)
    except TimeoutError:
        log("outer", asyncio.current_task().cancelling())
    log("expired", outer.expired(), middle.expired(), inner.expired())


async def main():
    await body(3, 2, 1)
    await body(1, 2, 3)
    await body(2, 1, 2.5)
    await body(1, 1, 5)
    await body(0, 1, 0)


run(main)
