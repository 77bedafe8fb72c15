import asyncio
from oracle import log, loop, repr_of, run


async def waiter(name, future, errors):
    try:
        await future
    except ValueError as error:
        log(name, repr_of(error))
        errors.append(error)


async def main():
    future = loop.create_future()
    errors = []
    tasks = [asyncio.create_task(waiter(n, future, errors)) for n in "abc"]
    await asyncio.sleep(0)
    try:
        future.result()
    except asyncio.InvalidStateError:
        log("not ready")
    try:
        future.exception()
    except asyncio.InvalidStateError:
        log("not set")
    future.set_exception(ValueError("bad"))
    try:
        future.set_result(1)
    except asyncio.InvalidStateError:
        log("has failed")
    await asyncio.wait(tasks)
    log("one error", all(error is errors[0] for error in errors), future.exception() is errors[0])
    log("cancelled", future.cancelled())


run(main)
