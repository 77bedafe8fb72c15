import asyncio
from oracle import log, run


async def child(name, delay):
    await asyncio.sleep(delay)
    return name


def names(tasks):
    return " ".join(sorted(task.get_name() for task in tasks))


async def main():
    tasks = [asyncio.create_task(child(n, d), name=n) for n, d in (("a", 1), ("b", 1), ("c", 2))]
    pending = tasks
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        log("done", names(done), "pending", names(pending))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    log("all are done already", names(done))
    more = [asyncio.create_task(child(n, 5), name=n) for n in "de"]
    done, pending = await asyncio.wait(more, timeout=1, return_when=asyncio.FIRST_COMPLETED)
    log("timed out", names(done), "pending", names(pending))
    done, pending = await asyncio.wait(more, timeout=0)
    log("no time", names(done), "pending", names(pending))
    more[0].cancel()
    done, pending = await asyncio.wait(more, return_when=asyncio.FIRST_COMPLETED)
    log("cancelled", names(done), "pending", names(pending))
    log(await more[1])


run(main)
