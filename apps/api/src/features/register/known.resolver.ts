import type { PlainDate } from "@rome/procedure";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { findForgotten } from "./forgotten-children.js";
import { isChildKnown } from "./is-child-known.js";
import { ForgottenChild, KnownAnswer } from "./known.types.js";

@Resolver()
export class KnownResolver {
  @Query(() => KnownAnswer, { description: "Whether a child is on the register, and with which lead service." })
  async isChildKnown(
    @Ctx() ctx: RequestContext,
    @Arg("firstName", () => String) firstName: string,
    @Arg("lastName", () => String) lastName: string,
    @Arg("dateOfBirth", () => PlainDateScalar) dateOfBirth: PlainDate,
    @Arg("upn", () => String, { nullable: true }) upn: string | null,
  ): Promise<KnownAnswer> {
    const asked = { firstName: firstName.trim().slice(0, 200), lastName: lastName.trim().slice(0, 200), dateOfBirth };
    return await isChildKnown(ctx, { ...asked, upn: upn?.slice(0, 200) ?? null });
  }

  @Query(() => [ForgottenChild], {
    description: "Children not discussed for two panels, without a lead service or without a plan; the first hundred.",
  })
  async forgottenChildren(@Ctx() ctx: RequestContext): Promise<ForgottenChild[]> {
    return await findForgotten(ctx);
  }
}
