import asyncio
from oracle import log, loop, repr_of, run, since

since(3, 12)


def eager(coroutine):
    return asyncio.Task(coroutine, loop=loop, eager_start=True)


async def child(name, yields, fail=False):
    log(name, "starts", asyncio.current_task() is not None)
    for _ in range(yields):
        await asyncio.sleep(0)
    if fail:
        raise ValueError(name)
    log(name, "ends")
    return name


async def main():
    me = asyncio.current_task()
    quick = eager(child("quick", 0))
    log("done", quick.done(), asyncio.current_task() is me)
    log(await quick)
    slow = eager(child("slow", 2))
    lazy = asyncio.create_task(child("lazy", 0))
    log("done", slow.done(), lazy.done())
    log(await slow, await lazy)
    failing = eager(child("failing", 0, True))
    log("done", failing.done(), repr_of(failing.exception()))
    late = eager(child("late", 1, True))
    try:
        await late
    except ValueError as error:
        log(repr_of(error))
    log(*await asyncio.gather(eager(child("a", 0)), eager(child("b", 1)), child("c", 0)))
    log(*await asyncio.gather(eager(child("d", 0)), eager(child("e", 0))))


run(main)
