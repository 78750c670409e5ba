import { OPEN_SUBJECT_ACCESS, SubjectAccessState } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { collectSubjectAccess } from "./collect-subject-access.js";
import { decideSubjectAccessItems } from "./decide-subject-access-items.js";
import { refuseSubjectAccess, withdrawSubjectAccess } from "./end-subject-access.js";
import { extendSubjectAccess } from "./extend-subject-access.js";
import type { RequestRefs } from "./on-request.js";
import { recordIdentityCheck } from "./record-identity-check.js";
import { recordSubjectAccess } from "./record-subject-access.js";
import { releaseSubjectAccess } from "./release/release-subject-access.js";
import { SubjectAccessRequest } from "./subject-access.entities.js";
import { itemsById, readRequest, readRequestPage, requestsById } from "./subject-access.reading.js";
import {
  CollectSubjectAccessInput,
  DecideSubjectAccessItemsInput,
  DecideSubjectAccessItemsPayload,
  EndSubjectAccessInput,
  ExtendSubjectAccessInput,
  RecordIdentityCheckInput,
  RecordSubjectAccessInput,
  ReleaseSubjectAccessInput,
  SubjectAccessPayload,
  SubjectAccessRequestConnection,
} from "./subject-access.types.js";

@Resolver()
export class SubjectAccessResolver {
  @Query(() => SubjectAccessRequestConnection, {
    description: "Requests for a copy of what is held about a child, the first due in front.",
  })
  async subjectAccessRequests(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("isOpen", () => Boolean, { nullable: true, description: "Only those to answer, or only those answered." })
    isOpen: boolean | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<SubjectAccessRequestConnection> {
    const isWanted = (state: SubjectAccessState) =>
      (isOpen ?? null) === null || OPEN_SUBJECT_ACCESS.includes(state) === isOpen;
    const states = Object.values(SubjectAccessState).filter(isWanted);
    const isCounted = selectedPaths(info).has("totalCount");
    return await readRequestPage(ctx, { states, first, after, isCounted });
  }

  @Query(() => SubjectAccessRequest, { nullable: true, description: "One request; null when it is not there." })
  async subjectAccessRequest(
    @Ctx() ctx: RequestContext,
    @Arg("reference", () => String) reference: string,
  ): Promise<SubjectAccessRequest | null> {
    return await readRequest(ctx, reference);
  }

  @Mutation(() => SubjectAccessPayload, {
    description:
      "Record a request for a copy of what is held about a child, however it came in. The record is held from then on.",
  })
  async recordSubjectAccess(
    @Arg("input", () => RecordSubjectAccessInput) input: RecordSubjectAccessInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubjectAccessPayload> {
    return await shown(ctx, await recordSubjectAccess(ctx, input));
  }

  @Mutation(() => SubjectAccessPayload, {
    description: "Record that somebody was asked to show who they are, which holds the month up, or that it is known.",
  })
  async recordIdentityCheck(
    @Arg("input", () => RecordIdentityCheckInput) input: RecordIdentityCheckInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubjectAccessPayload> {
    return await shown(ctx, await recordIdentityCheck(ctx, input));
  }

  @Mutation(() => SubjectAccessPayload, {
    description: "Make the time for an answer longer, inside the first month, with the reason.",
  })
  async extendSubjectAccess(
    @Arg("input", () => ExtendSubjectAccessInput) input: ExtendSubjectAccessInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubjectAccessPayload> {
    return await shown(ctx, await extendSubjectAccess(ctx, input));
  }

  @Mutation(() => SubjectAccessPayload, {
    description: "Bring together everything that leads to the child, or what was added since.",
  })
  async collectSubjectAccess(
    @Arg("input", () => CollectSubjectAccessInput) input: CollectSubjectAccessInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubjectAccessPayload> {
    return await shown(ctx, await collectSubjectAccess(ctx, input));
  }

  @Mutation(() => DecideSubjectAccessItemsPayload, {
    description: "Decide what is released, what is released without some words, and what is kept back.",
  })
  async decideSubjectAccessItems(
    @Arg("input", () => DecideSubjectAccessItemsInput) input: DecideSubjectAccessItemsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DecideSubjectAccessItemsPayload> {
    const payload = await answer(ctx, await decideSubjectAccessItems(ctx, input), {
      request: async ({ requestId }) => (requestId ? await load(ctx, requestsById, requestId) : null),
      items: async ({ itemIds }) => (itemIds ? await itemsById(ctx, itemIds.split(" ")) : []),
    });
    return { ...payload, items: payload.items ?? [] };
  }

  @Mutation(() => SubjectAccessPayload, {
    description:
      "Release the copy. For a data protection officer who did not bring it together, after a fresh sign-in.",
  })
  async releaseSubjectAccess(
    @Arg("input", () => ReleaseSubjectAccessInput) input: ReleaseSubjectAccessInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubjectAccessPayload> {
    return await shown(ctx, await releaseSubjectAccess(ctx, input));
  }

  @Mutation(() => SubjectAccessPayload, { description: "Refuse a request, with the reason that the person is told." })
  async refuseSubjectAccess(
    @Arg("input", () => EndSubjectAccessInput) input: EndSubjectAccessInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubjectAccessPayload> {
    return await shown(ctx, await refuseSubjectAccess(ctx, input));
  }

  @Mutation(() => SubjectAccessPayload, { description: "Record that who asked no longer wants a copy." })
  async withdrawSubjectAccess(
    @Arg("input", () => EndSubjectAccessInput) input: EndSubjectAccessInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubjectAccessPayload> {
    return await shown(ctx, await withdrawSubjectAccess(ctx, input));
  }
}

async function shown(ctx: RequestContext, written: Written<RequestRefs>): Promise<SubjectAccessPayload> {
  return await answer(ctx, written, {
    request: async ({ requestId }) => (requestId ? await load(ctx, requestsById, requestId) : null),
  });
}
