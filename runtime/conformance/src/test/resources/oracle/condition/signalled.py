import asyncio
from oracle import log, run


async def waiter(condition, name):
    async with condition:
        await condition.wait()
        log(name, "goes on; locked", condition.locked())
        await asyncio.sleep(1)


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(condition, name)) for name in "abcd"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        log("one is notified")
        await asyncio.sleep(1)
        log("and has to wait", *[task.done() for task in tasks])
    await asyncio.sleep(2)
    async with condition:
        condition.notify(2)
        log("two more")
    await asyncio.sleep(3)
    log(*[task.done() for task in tasks])
    async with condition:
        condition.notify_all()
        condition.notify_all()
    await asyncio.wait(tasks)
    for use in condition.notify, condition.notify_all:
        try:
            use()
        except RuntimeError:
            log("not locked")
    try:
        await condition.wait()
    except RuntimeError:
        log("not locked")


run(main)
