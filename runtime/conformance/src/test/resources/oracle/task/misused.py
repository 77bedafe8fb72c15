import asyncio
from oracle import log, run, without_ticks

without_ticks()


async def child():
    await asyncio.sleep(0)


async def itself(tasks):
    try:
        await tasks[0]
    except RuntimeError:
        log("a task cannot wait for itself")


async def main():
    tasks = []
    tasks.append(asyncio.create_task(itself(tasks)))
    await tasks[0]
    once = child()
    await once
    try:
        await once
    except RuntimeError:
        log("a coroutine runs once")
    task = asyncio.create_task(child())
    for use in task.result, task.exception:
        try:
            use()
        except asyncio.InvalidStateError:
            log("pending")
    try:
        task.set_result(None)
    except RuntimeError:
        log("a task sets its result itself")
    await task
    log("done", task.done(), task.result(), task.exception())


run(main)
