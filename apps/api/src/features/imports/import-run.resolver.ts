import { ImportRowKind } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { Change } from "../../platform/graphql/change.type.js";
import { load } from "../../platform/graphql/load.js";
import { Person, peopleById } from "../people/index.js";
import { entriesById } from "../register/index.js";
import { countsOfRuns } from "./import-counts.js";
import { headingsOfRuns } from "./import-headings.js";
import { ImportRow, ImportRun } from "./imports.entities.js";
import { readRowPage } from "./imports.reading.js";
import {
  ImportCell,
  ImportCounts,
  ImportHeading,
  ImportMatch,
  ImportProblem,
  ImportResult,
  ImportRowConnection,
} from "./imports.types.js";
import { shownCell } from "./shown-cells.js";

@Resolver(() => ImportRun)
export class ImportRunResolver {
  @FieldResolver(() => Person, { description: "Who uploaded the file." })
  async uploadedBy(@Root() run: ImportRun, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, run.uploadedBy);
  }

  @FieldResolver(() => [ImportHeading], { description: "The columns of the file." })
  async headings(@Root() run: ImportRun, @Ctx() ctx: RequestContext): Promise<ImportHeading[]> {
    return (await load(ctx, headingsOfRuns, run.id))?.headings ?? [];
  }

  @FieldResolver(() => ImportCounts, { description: "How many rows are what, as far as they were checked." })
  async counts(@Root() run: ImportRun, @Ctx() ctx: RequestContext): Promise<ImportCounts> {
    return await load(ctx, countsOfRuns, run.id);
  }

  @FieldResolver(() => ImportRowConnection, { description: "The rows, in the order of the file." })
  async rows(
    @Root() run: ImportRun,
    @Ctx() ctx: RequestContext,
    @Arg("kind", () => ImportRowKind, { nullable: true }) kind: ImportRowKind | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<ImportRowConnection> {
    return await readRowPage(ctx, run.id, { kind, first, after });
  }

  @FieldResolver(() => ImportResult, { nullable: true, description: "What it did; null until it is confirmed." })
  result(@Root() run: ImportRun): ImportResult | null {
    return run.resultCounts && run.confirmedAt ? { ...run.resultCounts, confirmedAt: run.confirmedAt } : null;
  }
}

@Resolver(() => ImportRow)
export class ImportRowResolver {
  @FieldResolver(() => [ImportCell], { description: "The cells, without the words of a note about the address." })
  async cells(@Root() row: ImportRow, @Ctx() ctx: RequestContext): Promise<ImportCell[]> {
    const headings = (await load(ctx, headingsOfRuns, row.runId))?.headings ?? [];
    const width = Math.max(headings.length, row.cells.length);
    return Array.from({ length: width }, (_, index) => ({
      heading: headings[index]?.heading ?? "",
      value: shownCell(row.cells[index] ?? ""),
    }));
  }

  @FieldResolver(() => [ImportProblem], { description: "What is not as it should be, and what to do." })
  async problems(@Root() row: ImportRow, @Ctx() ctx: RequestContext): Promise<ImportProblem[]> {
    const headings = (await load(ctx, headingsOfRuns, row.runId))?.headings ?? [];
    return row.problems.map(({ field, value, message }) => ({
      heading: headings.find((column) => column.field === field)?.heading ?? null,
      value: shownCell(value),
      message,
    }));
  }

  @FieldResolver(() => [Change], { description: "What would change about the child it is." })
  changes(@Root() row: ImportRow): Change[] {
    return row.changes;
  }

  @FieldResolver(() => [String], { description: "What was noticed and needs no answer." })
  notes(@Root() row: ImportRow): string[] {
    return row.notes;
  }

  @FieldResolver(() => [ImportMatch], { description: "Who it may be, most alike first." })
  async matches(@Root() row: ImportRow, @Ctx() ctx: RequestContext): Promise<ImportMatch[]> {
    return await Promise.all(
      row.matches.map(async (match) => ({
        ...match,
        entry: match.entryId ? await load(ctx, entriesById, match.entryId) : null,
      })),
    );
  }
}
