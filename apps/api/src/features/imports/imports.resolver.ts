import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { cancelImport } from "./cancel-import.js";
import { confirmImport } from "./confirm-import.js";
import { ImportRun } from "./imports.entities.js";
import { importRowsById, importRunsById } from "./imports.reading.js";
import {
  CancelImportInput,
  CancelImportPayload,
  ConfirmImportInput,
  ConfirmImportPayload,
  ImportField,
  ImportRunConnection,
  MatchColumnsInput,
  MatchColumnsPayload,
  PreviewImportInput,
  PreviewImportPayload,
  SettleImportRowInput,
  SettleImportRowPayload,
} from "./imports.types.js";
import { type ImportRefs, matchColumns } from "./match-columns.js";
import { openImport, readImportPage } from "./open-import.js";
import { previewImport } from "./preview-import.js";
import { IMPORT_FIELDS } from "./reading/headings.js";
import { settleImportRow } from "./settle-import-row.js";

@Resolver()
export class ImportsResolver {
  @Query(() => ImportRunConnection, { description: "Imports of register files, newest first." })
  async imports(
    @Ctx() ctx: RequestContext,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<ImportRunConnection> {
    return await readImportPage(ctx, first, after);
  }

  @Query(() => ImportRun, {
    nullable: true,
    description: "One import; null when it is not there. A check of its rows that was broken off goes on.",
  })
  async importRun(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID) id: string,
  ): Promise<ImportRun | null> {
    return await openImport(ctx, id, selectedPaths(info));
  }

  @Query(() => [ImportField], { description: "Fields of the register that columns can be matched to." })
  importFields(): ImportField[] {
    return IMPORT_FIELDS.map(({ code, label, required }) => ({ code, label, required }));
  }

  @Mutation(() => MatchColumnsPayload, {
    description: "Say what each column is read as; it is remembered, and the rows are checked.",
  })
  async matchColumns(
    @Arg("input", () => MatchColumnsInput) input: MatchColumnsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MatchColumnsPayload> {
    return await answer(ctx, await matchColumns(ctx, input), runOf(ctx));
  }

  @Mutation(() => PreviewImportPayload, { description: "Read the rows again, against the register as it is now." })
  async previewImport(
    @Arg("input", () => PreviewImportInput) input: PreviewImportInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PreviewImportPayload> {
    return await answer(ctx, await previewImport(ctx, input), runOf(ctx));
  }

  @Mutation(() => SettleImportRowPayload, {
    description: "Say whether a row is the same child as one it closely matches.",
  })
  async settleImportRow(
    @Arg("input", () => SettleImportRowInput) input: SettleImportRowInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SettleImportRowPayload> {
    return await answer(ctx, await settleImportRow(ctx, input), {
      importRow: async ({ rowId }) => (rowId ? await load(ctx, importRowsById, rowId) : null),
      importRun: async ({ runId }) => (runId ? await load(ctx, importRunsById, runId) : null),
    });
  }

  @Mutation(() => ConfirmImportPayload, {
    description: "Bring every row that is not held out into the register, all or nothing.",
  })
  async confirmImport(
    @Arg("input", () => ConfirmImportInput) input: ConfirmImportInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConfirmImportPayload> {
    return await answer(ctx, await confirmImport(ctx, input), runOf(ctx));
  }

  @Mutation(() => CancelImportPayload, { description: "Give an import up. Nothing of it goes into the register." })
  async cancelImport(
    @Arg("input", () => CancelImportInput) input: CancelImportInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CancelImportPayload> {
    return await answer(ctx, await cancelImport(ctx, input), runOf(ctx));
  }
}

function runOf(ctx: RequestContext) {
  return {
    importRun: async ({ runId }: Partial<ImportRefs>): Promise<ImportRun | null> =>
      runId ? await load(ctx, importRunsById, runId) : null,
  };
}
