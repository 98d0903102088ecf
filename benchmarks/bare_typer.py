"""The yardstick of start-up: the least that a program of two commands on typer can be."""

import typer

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command()
def version() -> None:
    """Say the version."""
    print("bare 0")


@app.command()
def parse(path: str) -> None:
    """Open a file and do nothing with it."""
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib would not be bare
        print(len(file.read(1)))


if __name__ == "__main__":
    app()
