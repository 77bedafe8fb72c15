import asyncio
from oracle import log, repr_of, run


async def save(name):
    await asyncio.sleep(2)
    log(name, "is saved")
    return name


async def careful(name):
    saving = asyncio.create_task(save(name))
    try:
        return await asyncio.shield(saving)
    except asyncio.CancelledError:
        log(name, "is being saved")
        await saving
        raise


async def main():
    for name in "a", "b":
        task = asyncio.create_task(careful(name))
        await asyncio.sleep(1)
        task.cancel()
        try:
            log(await task)
        except BaseException as error:
            log(repr_of(error), "cancelled", task.cancelled())
    log(await careful("c"))


run(main)
