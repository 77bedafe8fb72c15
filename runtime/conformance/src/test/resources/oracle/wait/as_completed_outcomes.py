import asyncio
from oracle import log, loop, repr_of, run


async def child(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    return name


async def main():
    specs = ("a", 2), ("b", 1, True), ("c", 3), ("d", 2.5, True)
    tasks = [asyncio.create_task(child(*spec)) for spec in specs]
    loop.call_later(0.5, tasks[2].cancel, "c only")
    for next_done in asyncio.as_completed(tasks):
        try:
            log("value", await next_done)
        except ValueError as error:
            log("failure", repr_of(error))
        except asyncio.CancelledError as error:
            log("cancelled", repr_of(error))
    log("tasks are done", *[task.done() for task in tasks])
    for next_done in asyncio.as_completed([tasks[0]]):
        log("done before", await next_done)
    for next_done in asyncio.as_completed([]):
        log("never")
    slow = [asyncio.create_task(child("slow", d)) for d in (1, 5, 6)]
    for next_done in asyncio.as_completed(slow, timeout=2):
        try:
            log(await next_done)
        except TimeoutError as error:
            log(repr_of(error))
    log("cancelling", *[task.cancelling() for task in slow])
    await asyncio.wait(slow)
    log("end")


run(main)
