import asyncio
from oracle import log, repr_of, run


async def averager():
    total = 0
    count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as error:
            log("reset by", repr_of(error))
            total = count = 0
            average = None
            continue
        if value is None:
            return
        await asyncio.sleep(0.5)
        total += value
        count += 1
        average = total / count


async def main():
    averages = averager()
    log(await averages.asend(None))
    log(await averages.asend(4))
    log(await averages.asend(6))
    log(await averages.athrow(ValueError("main")))
    log(await averages.asend(1))
    try:
        await averages.__anext__()
    except StopAsyncIteration as error:
        log(repr_of(error))
    try:
        await averages.asend(1)
    except StopAsyncIteration as error:
        log(repr_of(error))
    unstarted = averager()
    try:
        await unstarted.athrow(ValueError("at once"))
    except ValueError as error:
        log(repr_of(error))
    try:
        await unstarted.__anext__()
    except StopAsyncIteration as error:
        log(repr_of(error))


run(main)
