"""Runs all examples of this folder, as the class Tour does."""

import pathlib
import runpy

EXAMPLES = [
    "greeting",
    "fetch_data",
    "three_tasks",
    "background_task",
    "first_come",
    "as_they_come",
    "async_counter",
    "countdown",
    "time_limit",
]

for number, name in enumerate(EXAMPLES):
    if number > 0:
        print()
    print(f"# {name}")
    runpy.run_path(str(pathlib.Path(__file__).parent / f"{name}.py"))
