import asyncio
from oracle import log, loop, repr_of, run


async def waiter(name, future):
    try:
        await future
    except asyncio.CancelledError as error:
        log(name, repr_of(error), "cancelling", asyncio.current_task().cancelling())
        raise


async def main():
    future = loop.create_future()
    a = asyncio.create_task(waiter("a", future))
    b = asyncio.create_task(waiter("b", future))
    await asyncio.sleep(0)
    log("cancel", future.cancel("gone"), future.cancel("again"))
    log("done", future.done(), "cancelled", future.cancelled())
    for use in future.result, future.exception:
        try:
            use()
        except asyncio.CancelledError as error:
            log(repr_of(error))
    try:
        future.set_result(1)
    except asyncio.InvalidStateError:
        log("too late")
    await asyncio.wait([a, b])
    log("cancelled", a.cancelled(), b.cancelled())
    ready = loop.create_future()
    ready.set_result(2)
    log("cancel", ready.cancel(), "cancelled", ready.cancelled())
    try:
        await future
    except asyncio.CancelledError as error:
        log("main", repr_of(error))


run(main)
