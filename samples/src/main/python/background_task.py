import asyncio


async def bake():
    print("Baking...")
    await asyncio.sleep(0.2)
    print("Baked")
    return "bread"


async def main():
    baking = asyncio.create_task(bake(), name="oven")
    print("Setting the table")
    await asyncio.sleep(0.1)
    state = "ready" if baking.done() else "still busy"
    print("The table is set;", baking.get_name(), "is", state)
    print("Serving", await baking)


asyncio.run(main())
