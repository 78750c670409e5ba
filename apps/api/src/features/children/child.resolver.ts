import { ageOn, checkUpn, compulsorySchoolAgeReason, isCompulsorySchoolAge, may, schoolYear } from "@rome/procedure";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { RegisterEntry } from "../register/index.js";
import { Child } from "./child.entity.js";
import { entriesOfHouseholds } from "./children.reading.js";

@Resolver(() => Child)
export class ChildResolver {
  @FieldResolver(() => Int, { description: "Age today." })
  age(@Root() child: Child, @Ctx() ctx: RequestContext): number {
    return ageOn(child.dateOfBirth, ctx.today);
  }

  @FieldResolver(() => String, { description: "School year today: N, R, 1 to 13." })
  schoolYear(@Root() child: Child, @Ctx() ctx: RequestContext): string {
    return schoolYear(child.dateOfBirth, ctx.today);
  }

  @FieldResolver(() => String, { nullable: true, description: "What is wrong with the UPN; null when nothing is." })
  upnProblem(@Root() child: Child): string | null {
    if (!child.upn) return null;
    const checked = checkUpn(child.upn);
    return checked.ok ? null : checked.says;
  }

  @FieldResolver(() => Boolean, { description: "Is of compulsory school age today." })
  isCompulsorySchoolAge(@Root() child: Child, @Ctx() ctx: RequestContext): boolean {
    return isCompulsorySchoolAge(child.dateOfBirth, ctx.today, ctx.pack.compulsorySchoolAge);
  }

  @FieldResolver(() => [RegisterEntry], {
    description: "Entries on the register of the other children of the household, eldest first.",
  })
  async household(@Root() child: Child, @Ctx() ctx: RequestContext): Promise<RegisterEntry[]> {
    if (!may(requireViewer(ctx).roles, "register")) return [];
    return child.householdId ? await load(ctx, entriesOfHouseholds, `${child.householdId}:${child.id}`) : [];
  }

  @FieldResolver(() => String, { description: "From when to when the child is of compulsory school age." })
  compulsorySchoolAgeReason(@Root() child: Child, @Ctx() ctx: RequestContext): string {
    return compulsorySchoolAgeReason(child.dateOfBirth, ctx.today, ctx.pack.compulsorySchoolAge);
  }
}
