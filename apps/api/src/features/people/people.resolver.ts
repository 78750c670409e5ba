import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { childReferencePattern } from "../../platform/database/next-reference.js";
import { load } from "../../platform/graphql/load.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Authority, Borough, Person, School, Seat, Service } from "./people.entities.js";
import { holdersOfSeats, listAll, peopleById, servicesById } from "./people.reading.js";
import { findSchools } from "./people.service.js";
import { readViewer } from "./read-viewer.js";
import { Viewer } from "./viewer.type.js";

/** More schools than the largest county has: pages that choose one of them hold them all. */
const MOST_SCHOOLS = 1000;

@Resolver()
export class PeopleResolver {
  @Query(() => Viewer, { nullable: true, description: "You; null when nobody is signed in." })
  async viewer(@Ctx() ctx: RequestContext): Promise<Viewer | null> {
    return await readViewer(ctx);
  }

  @Query(() => [Service], { description: "The services that work with children here." })
  async services(@Ctx() ctx: RequestContext): Promise<Service[]> {
    return await listAll(ctx, Service, "service", "t.name");
  }

  @Query(() => [School], {
    description:
      "Every school by name; those that match the text when some is given, the first so many where a number is.",
  })
  async schools(
    @Ctx() ctx: RequestContext,
    @Arg("text", () => String, { nullable: true }) text: string | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
  ): Promise<School[]> {
    return await findSchools(ctx, text ?? "", Math.min(Math.max(first ?? MOST_SCHOOLS, 1), MOST_SCHOOLS));
  }

  @Query(() => [Person], { description: "People who work with the register." })
  async people(@Ctx() ctx: RequestContext): Promise<Person[]> {
    return (await listAll(ctx, Person, "person", "t.name")).filter(
      ({ isSystem, isMachine }) => !isSystem && !isMachine,
    );
  }

  @Query(() => [Seat], { description: "The seats of the panel, in the order of its terms of reference." })
  async seats(@Ctx() ctx: RequestContext): Promise<Seat[]> {
    return await listAll(ctx, Seat, "seat", "t.number");
  }
}

@Resolver(() => Authority)
export class AuthorityResolver {
  @FieldResolver(() => [Borough], { description: "Its boroughs." })
  async boroughs(@Ctx() ctx: RequestContext): Promise<Borough[]> {
    return await listAll(ctx, Borough, "borough", "t.name");
  }

  @FieldResolver(() => String, {
    description: "What a child's reference looks like, as a pattern for a whole line in capitals.",
  })
  childReferencePattern(@Root() { code }: Authority): string {
    return childReferencePattern(code);
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => Service, { nullable: true, description: "The service the person works for." })
  async service(@Root() person: Person, @Ctx() ctx: RequestContext): Promise<Service | null> {
    return person.serviceId ? await load(ctx, servicesById, person.serviceId) : null;
  }
}

@Resolver(() => Seat)
export class SeatResolver {
  @FieldResolver(() => Service, { nullable: true, description: "The service it stands for." })
  async service(@Root() seat: Seat, @Ctx() ctx: RequestContext): Promise<Service | null> {
    return seat.serviceId ? await load(ctx, servicesById, seat.serviceId) : null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who holds it now; null when it is empty." })
  async holder(@Root() seat: Seat, @Ctx() ctx: RequestContext): Promise<Person | null> {
    const held = await load(ctx, holdersOfSeats, seat.id);
    return held ? await load(ctx, peopleById, held.personId) : null;
  }

  @FieldResolver(() => PlainDateScalar, { nullable: true, description: "Since when; null when it is empty." })
  async heldSince(@Root() seat: Seat, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await load(ctx, holdersOfSeats, seat.id))?.fromOn ?? null;
  }
}
