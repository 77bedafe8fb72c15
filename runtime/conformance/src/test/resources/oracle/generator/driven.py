import asyncio
from oracle import log, repr_of, run


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.5)
            sent = yield i
            if sent is not None:
                log("sent", sent)
    except ValueError as error:
        log("thrown in", error)
        yield "from handler"
    finally:
        await asyncio.sleep(0)
        log("closed")


async def main():
    async for i in numbers(3):
        log("item", i)
    source = numbers(5)
    log(await source.__anext__())
    log(await source.asend("hello"))
    log(await source.athrow(ValueError("oops")))
    try:
        await source.__anext__()
    except StopAsyncIteration as error:
        log(repr_of(error))
    early = numbers(5)
    log(await early.__anext__())
    await early.aclose()
    await early.aclose()
    unstarted = numbers(5)
    await unstarted.aclose()
    try:
        await unstarted.__anext__()
    except StopAsyncIteration as error:
        log(repr_of(error))


run(main)
