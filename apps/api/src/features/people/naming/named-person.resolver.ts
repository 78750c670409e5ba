import {
  decideCorrectingPerson,
  decideEndingPerson,
  decideReinstating,
  may,
  type NamedFacts,
  Role,
  rolesToGive,
} from "@rome/procedure";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../../platform/context.js";
import { load } from "../../../platform/graphql/load.js";
import { School, Seat } from "../people.entities.js";
import { schoolsById } from "../people.reading.js";
import { openWorkOf, seatsOfPeople } from "./named-people.reading.js";
import { NamedPerson } from "./naming.types.js";

@Resolver(() => NamedPerson)
export class NamedPersonResolver {
  @FieldResolver(() => School, { nullable: true, description: "The school of a school's person; null otherwise." })
  async school(@Root() { person }: NamedPerson, @Ctx() ctx: RequestContext): Promise<School | null> {
    return person.schoolId ? await load(ctx, schoolsById, person.schoolId) : null;
  }

  @FieldResolver(() => Seat, { nullable: true, description: "The seat of the panel they hold; null when none." })
  async seat(@Root() { person }: NamedPerson, @Ctx() ctx: RequestContext): Promise<Seat | null> {
    return await load(ctx, seatsOfPeople, person.id);
  }

  @FieldResolver(() => Int, { description: "Open actions in their own name." })
  async openActions(@Root() { person }: NamedPerson, @Ctx() ctx: RequestContext): Promise<number> {
    return (await load(ctx, openWorkOf, person.id))?.actions ?? 0;
  }

  @FieldResolver(() => Int, { description: "Open enquiries of which they are the officer." })
  async openEnquiries(@Root() { person }: NamedPerson, @Ctx() ctx: RequestContext): Promise<number> {
    return (await load(ctx, openWorkOf, person.id))?.enquiries ?? 0;
  }

  @FieldResolver(() => Boolean, { description: "You may change some of their roles." })
  viewerCanChangeRoles(@Root() { person }: NamedPerson, @Ctx() ctx: RequestContext): boolean {
    const { roles, personId } = requireViewer(ctx);
    return may(roles, "changePersonRoles") && person.isActive && person.id !== personId;
  }

  @FieldResolver(() => Boolean, { description: "You may correct their name and where they work." })
  viewerCanCorrect(@Root() { person }: NamedPerson, @Ctx() ctx: RequestContext): boolean {
    const { roles, personId } = requireViewer(ctx);
    const facts = { ...person, isSelf: person.id === personId };
    return may(roles, "correctPerson") && decideCorrectingPerson(roles, facts, true).allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may end them, once they hold no seat and another has their role." })
  viewerCanEnd(@Root() { person }: NamedPerson, @Ctx() ctx: RequestContext): boolean {
    const { roles, personId } = requireViewer(ctx);
    const facts = { ...person, isSelf: person.id === personId, ...WITHOUT_TIES };
    const handsOn = { openActions: 0, handsActionsOn: true };
    return may(roles, "endPerson") && decideEndingPerson(roles, facts, handsOn).allowed;
  }

  @FieldResolver(() => Boolean, { description: "You may let them sign in again." })
  viewerCanReinstate(@Root() { person }: NamedPerson, @Ctx() ctx: RequestContext): boolean {
    const { roles } = requireViewer(ctx);
    return may(roles, "reinstatePerson") && decideReinstating(roles, person).allowed;
  }

  @FieldResolver(() => [Role], { description: "The roles that are yours to give them or take away." })
  rolesToGive(@Root() named: NamedPerson, @Ctx() ctx: RequestContext): Role[] {
    return this.viewerCanChangeRoles(named, ctx) ? rolesToGive(requireViewer(ctx).roles) : [];
  }
}

/** What stands in the way of an end but can be put right first. */
const WITHOUT_TIES: Pick<NamedFacts, "hasSchool" | "holdsSeat" | "aloneIn"> = {
  hasSchool: false,
  holdsSeat: false,
  aloneIn: [],
};
