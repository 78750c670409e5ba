import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { schoolsById } from "../people/index.js";
import { correctSchool } from "./correct-school.js";
import { CorrectSchoolInput, CorrectSchoolPayload } from "./school-acts.types.js";

@Resolver()
export class SchoolActsResolver {
  @Mutation(() => CorrectSchoolPayload, { description: "Correct a school's phase, kind or DfE number." })
  async correctSchool(
    @Arg("input", () => CorrectSchoolInput) input: CorrectSchoolInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CorrectSchoolPayload> {
    return await answer(ctx, await correctSchool(ctx, input), {
      school: async ({ schoolId }) => (schoolId ? await load(ctx, schoolsById, schoolId) : null),
    });
  }
}
