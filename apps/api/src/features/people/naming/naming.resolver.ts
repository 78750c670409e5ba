import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../../platform/context.js";
import type { Written } from "../../../platform/database/transaction.js";
import { load } from "../../../platform/graphql/load.js";
import { answer } from "../../../platform/graphql/payload.js";
import { changePersonRoles } from "./change-person-roles.js";
import { correctPerson } from "./correct-person.js";
import { endPerson } from "./end-person.js";
import { namePerson } from "./name-person.js";
import type { NamedRefs } from "./named-facts.js";
import { namedById, readNamedPeople, readNamedPerson } from "./named-people.reading.js";
import {
  ChangePersonRolesInput,
  CorrectPersonInput,
  EndPersonInput,
  NamedPeopleFilter,
  NamedPerson,
  NamedPersonConnection,
  NamedPersonPayload,
  NamePersonInput,
  ReinstatePersonInput,
} from "./naming.types.js";
import { reinstatePerson } from "./reinstate-person.js";

@Resolver()
export class NamingResolver {
  @Query(() => NamedPersonConnection, { description: "Those who may sign in, by name, or those who were ended." })
  async namedPeople(
    @Ctx() ctx: RequestContext,
    @Arg("filter", () => NamedPeopleFilter, { nullable: true }) filter: NamedPeopleFilter | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<NamedPersonConnection> {
    return await readNamedPeople(ctx, filter ?? {}, { first, after });
  }

  @Query(() => NamedPerson, { nullable: true, description: "One of those who are named; null when there is none." })
  async namedPerson(@Arg("id", () => ID) id: string, @Ctx() ctx: RequestContext): Promise<NamedPerson | null> {
    return await readNamedPerson(ctx, id);
  }

  @Mutation(() => NamedPersonPayload, { description: "Name somebody new, who may sign in from now on." })
  async namePerson(
    @Arg("input", () => NamePersonInput) input: NamePersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<NamedPersonPayload> {
    return await answerNamed(ctx, await namePerson(ctx, input));
  }

  @Mutation(() => NamedPersonPayload, {
    description:
      "Put right what somebody is called and where they work; another service holds from their next request on.",
  })
  async correctPerson(
    @Arg("input", () => CorrectPersonInput) input: CorrectPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<NamedPersonPayload> {
    return await answerNamed(ctx, await correctPerson(ctx, input));
  }

  @Mutation(() => NamedPersonPayload, {
    description: "Give somebody other roles, which hold from their next request on.",
  })
  async changePersonRoles(
    @Arg("input", () => ChangePersonRolesInput) input: ChangePersonRolesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<NamedPersonPayload> {
    return await answerNamed(ctx, await changePersonRoles(ctx, input));
  }

  @Mutation(() => NamedPersonPayload, {
    description:
      "End somebody's account: they are signed out with their next request, their open actions are handed on.",
  })
  async endPerson(
    @Arg("input", () => EndPersonInput) input: EndPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<NamedPersonPayload> {
    return await answerNamed(ctx, await endPerson(ctx, input));
  }

  @Mutation(() => NamedPersonPayload, {
    description: "Let somebody who was ended sign in again, with the roles they had.",
  })
  async reinstatePerson(
    @Arg("input", () => ReinstatePersonInput) input: ReinstatePersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<NamedPersonPayload> {
    return await answerNamed(ctx, await reinstatePerson(ctx, input));
  }
}

async function answerNamed(ctx: RequestContext, written: Written<NamedRefs>): Promise<NamedPersonPayload> {
  return await answer(ctx, written, {
    named: async ({ personId }) => (personId ? await load(ctx, namedById, personId) : null),
  });
}
