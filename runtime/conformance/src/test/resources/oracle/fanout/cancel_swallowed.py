import asyncio
from oracle import log, repr_of, run


async def child(name, how):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        log(name, repr_of(error))
        if how == "returns":
            return name
        if how == "fails":
            raise ValueError(name)
        await asyncio.sleep(1)
        raise


async def outer(outcomes, *hows):
    children = [child(how + str(i), how) for i, how in enumerate(hows)]
    return await asyncio.gather(*children, return_exceptions=outcomes)


async def main():
    for outcomes, *hows in (
        (False, "returns", "returns"),
        (True, "returns", "fails"),
        (False, "leaves", "fails", "returns"),
        (True, "leaves", "returns"),
    ):
        task = asyncio.create_task(outer(outcomes, *hows))
        await asyncio.sleep(1)
        task.cancel()
        try:
            log(*await task)
        except BaseException as error:
            log("main", repr_of(error), "cancelled", task.cancelled())
        await asyncio.sleep(2)


run(main)
