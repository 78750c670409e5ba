import { may } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Enquiry, enquiriesById } from "../enquiries/index.js";
import { recordSystemCheck } from "./record-system-check.js";
import { doneInSystems } from "./systems.reading.js";
import { CaseSystem, RecordSystemCheckInput, RecordSystemCheckPayload } from "./systems.types.js";

@Resolver(() => Enquiry)
export class SystemsResolver {
  @FieldResolver(() => [CaseSystem], {
    description: "Outside systems of the procedure with what was done in them; empty for schools.",
  })
  async systems(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<CaseSystem[]> {
    if (!may(requireViewer(ctx).roles, "recordSystemCheck")) return [];
    const done = await load(ctx, doneInSystems, enquiry.id);
    return ctx.pack.systems.map(({ code, label, source, can }) => ({
      code,
      label,
      source,
      can: [...can],
      latest: done.filter(({ systemCode }) => systemCode === code),
    }));
  }

  @Mutation(() => RecordSystemCheckPayload, {
    description: "Record a check, flag or upload in an outside system, with its date and what came of it.",
  })
  async recordSystemCheck(
    @Arg("input", () => RecordSystemCheckInput) input: RecordSystemCheckInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordSystemCheckPayload> {
    return await answer(ctx, await recordSystemCheck(ctx, input), {
      enquiry: async ({ enquiryId }) => (enquiryId ? await load(ctx, enquiriesById, enquiryId) : null),
    });
  }
}
