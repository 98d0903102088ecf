"""``thongbao parse``: documents in, records out."""

# No ``from __future__ import annotations`` here: typer would compile the text of every annotation three times.
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from thongbao.cli.app import Job, report, report_bug
from thongbao.cli.files import inputs, outputs
from thongbao.cli.options.limits import limited
from thongbao.cli.screen import progress, streams
from thongbao.errors import Exit, ThongbaoError, fault
from thongbao.messages import say
from thongbao.readers.source import Limits

if TYPE_CHECKING:
    from thongbao.notice.files import store
    from thongbao.recognise.reading import Reading


@limited()
def run(  # noqa: PLR0917 - typer reads the options from the parameters
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...")],
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="PATH")] = None,
    beside: Annotated[bool, typer.Option("--beside")] = False,
    form: Annotated[Literal["yaml", "json", "jsonl"] | None, typer.Option("--format", "-f")] = None,
    evidence: Annotated[bool, typer.Option("--evidence")] = False,
    recursive: Annotated[bool, typer.Option("--recursive", "-r")] = False,
    force: Annotated[bool, typer.Option("--force")] = False,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q")] = False,
    *,
    limits: Limits,
) -> int:
    """Read every document, write every record, return the highest exit code."""
    form = form or told_by(output)
    found, errors = inputs.gather(files, recursive=recursive)
    limits = replace(limits, alone=len(found) == 1)
    places = outputs.targets(found, output, form, beside=beside)
    sink = outputs.Sink(form, Path(output) if output is not None else None, several=len(found) > 1)
    if places is None and sink.output is not None:
        outputs.allow(sink.output, force=force)
    codes = [report(error) for error in errors]
    with progress.bar(len(found), quiet=quiet or (places is None and output is None)) as step:
        for index, item in enumerate(found):
            place = places[index] if places is not None else None
            codes.append(
                _one(ctx.obj, item, limits, place, sink, evidence=evidence, strict=strict, force=force)
            )
            step()
    if places is None:
        sink.close()
    if not quiet and len(codes) > 1:
        done = sum(code in (Exit.OK, Exit.FINDINGS) for code in codes)
        streams.tell(say("cli.parse.summary", done=done, failed=len(codes) - done))
    return max(codes, default=int(Exit.OK))


def _one(
    job: Job,
    item: inputs.Input,
    limits: Limits,
    place: Path | None,
    sink: outputs.Sink,
    *,
    evidence: bool,
    strict: bool,
    force: bool,
) -> int:
    """Read and write one document; whatever goes wrong with it is told and is its exit code."""
    from thongbao.notice.files import store
    from thongbao.notice.files.saving import save
    from thongbao.recognise.plain import record_of

    started = time.monotonic()
    try:
        if place is not None:
            outputs.allow(place, force=force)
        reading = corrected(job.read(item.open(limits)), place or sink.whole or item.path)
        record = record_of(reading, evidence=evidence)
        if place is None:
            sink.add(record)
        else:
            save(place, store.encode([record], sink.form))
    except BrokenPipeError:
        raise
    except ThongbaoError as error:
        job.log(f"{item.shown}: {type(error).__name__} {error.key}")
        if error.values.get("name") == item.path.name:
            error.values["name"] = item.shown  # two folders may hold files of one name
        return report(error)
    except Exception as error:  # a bug on one document must not cost the others theirs
        job.log(f"{item.shown}: {fault(error)}")
        return report_bug(error, item.shown)
    doubts = len(reading.notice.doubts)
    job.log(
        f"{item.shown}: {reading.notice.source.format}, {doubts} doubts, {time.monotonic() - started:.3f} s"
    )
    if strict and doubts:
        streams.tell(say("cli.parse.doubts", name=item.shown, count=doubts))
        return int(Exit.FINDINGS)
    return int(Exit.OK)


def corrected(reading: "Reading", record: Path) -> "Reading":
    """The reading with what people put right in an earlier record of that name. Raises UnreadableError."""
    from thongbao.notice.files import corrections

    kept = corrections.beside(record)
    if not (found := corrections.load(kept)):
        return reading
    return replace(reading, notice=corrections.apply(reading.notice, found, kept.name))


def told_by(output: str | None) -> "store.Format":
    """The format that the ending of --output tells; YAML where it tells none."""
    if output is None:
        return "yaml"
    from thongbao.notice.files import store

    return store.SUFFIXES.get(Path(output).suffix.lower(), "yaml")
