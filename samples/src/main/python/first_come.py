import asyncio


async def answer(name, delay):
    await asyncio.sleep(delay)
    return name


async def main():
    tasks = [
        asyncio.create_task(answer("slow", 0.6)),
        asyncio.create_task(answer("fast", 0.1)),
        asyncio.create_task(answer("middling", 0.2)),
    ]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        print("First:", task.result())
    print("Still running:", len(pending))

    done, pending = await asyncio.wait(tasks, timeout=0.25)
    print("Done:", ", ".join(task.result() for task in tasks if task in done))
    for task in pending:
        task.cancel()
    print("Cancelled:", len(pending))


asyncio.run(main())
