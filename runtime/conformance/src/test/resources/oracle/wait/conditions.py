import asyncio
from oracle import log, run


async def child(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    return name


def names(tasks):
    return " ".join(sorted(task.get_name() for task in tasks))


async def main():
    specs = [("a", 1), ("b", 2, True), ("c", 3)]
    tasks = [asyncio.create_task(child(*spec), name=spec[0]) for spec in specs]
    for how in (
        {"return_when": asyncio.FIRST_COMPLETED},
        {"return_when": asyncio.FIRST_EXCEPTION},
        {"timeout": 0.5},
        {},
    ):
        done, pending = await asyncio.wait(tasks, **how)
        log("done", names(done), "pending", names(pending))
    try:
        await asyncio.wait([])
    except ValueError:
        log("empty")
    tasks[1].exception()


run(main)
