import asyncio
from oracle import log, repr_of, run


async def fails(name, delay):
    await asyncio.sleep(delay)
    log(name, "fails")
    raise ValueError(name)


async def works(name, delay):
    await asyncio.sleep(delay)
    log(name, "ends")
    return name


async def main():
    try:
        await asyncio.gather(works("a", 1), fails("b", 2), works("c", 3), fails("d", 4))
    except ValueError as error:
        log("caught", error)
    await asyncio.sleep(3)
    log("siblings went on")
    outcomes = await asyncio.gather(
        works("e", 1), fails("f", 2), return_exceptions=True
    )
    for outcome in outcomes:
        if isinstance(outcome, BaseException):
            log("failure", repr_of(outcome))
        else:
            log("value", outcome)


run(main)
