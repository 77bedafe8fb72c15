import asyncio
from oracle import log, loop, repr_of, run


async def child(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)


def names(tasks):
    return " ".join(sorted(task.get_name() for task in tasks))


async def main():
    specs = ("a", 1), ("b", 2, True), ("c", 3), ("d", 9)
    tasks = [asyncio.create_task(child(*spec), name=spec[0]) for spec in specs]
    loop.call_later(0.5, tasks[3].cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    log("done", names(done), "pending", names(pending))
    log(repr_of(tasks[1].exception()), "d cancelled", tasks[3].cancelled())
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    log("failed before; done", names(done), "pending", names(pending))
    quick = asyncio.create_task(child("quick", 1), name="quick")
    done, pending = await asyncio.wait([tasks[2], quick], timeout=0.75, return_when=asyncio.FIRST_EXCEPTION)
    log("done", names(done), "pending", names(pending))
    await quick
    log("c done", tasks[2].done())


run(main)
