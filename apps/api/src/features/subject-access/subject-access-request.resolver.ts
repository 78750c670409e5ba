import { SUBJECT_ACCESS_TIME } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { referencesOfChildren } from "../children/index.js";
import { Hold, holdsOfRequests } from "../holds/index.js";
import { Person, peopleById } from "../people/index.js";
import { dueOf } from "./due-of.js";
import { isOpen } from "./is-open.js";
import { SubjectAccessCopy, SubjectAccessRequest } from "./subject-access.entities.js";
import { copiesOfRequests, namesOfChildren, readItemPage, sourcesOfRequests } from "./subject-access.reading.js";
import { SubjectAccessItemConnection, SubjectAccessSource } from "./subject-access.types.js";

@Resolver(() => SubjectAccessRequest)
export class SubjectAccessRequestResolver {
  @FieldResolver(() => String, { nullable: true, description: "The child's name." })
  async childName(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<string | null> {
    return await load(ctx, namesOfChildren, request.childId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The child's newest reference; null when there is none.",
  })
  async childReference(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<string | null> {
    return await load(ctx, referencesOfChildren, request.childId);
  }

  @FieldResolver(() => String, { description: "How the day it is due came about." })
  explanation(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): string {
    return dueOf(request, ctx).explanation;
  }

  @FieldResolver(() => String, { description: "Where the time for an answer is written." })
  source(): string {
    return SUBJECT_ACCESS_TIME;
  }

  @FieldResolver(() => Boolean, { description: "It is still to be answered and the day it was due has passed." })
  isOverdue(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): boolean {
    return isOpen(request) && request.dueOn !== null && request.dueOn < ctx.today;
  }

  @FieldResolver(() => [SubjectAccessSource], { description: "What was found, part by part." })
  async sources(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<SubjectAccessSource[]> {
    return await load(ctx, sourcesOfRequests, request.id);
  }

  @FieldResolver(() => SubjectAccessItemConnection, { description: "What was found, in order." })
  async items(
    @Root() request: SubjectAccessRequest,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("source", () => String, { nullable: true, description: "Only of this part." }) source: string | null,
    @Arg("isUndecided", () => Boolean, { nullable: true, description: "Only what waits for a decision of yours." })
    isUndecided: boolean | null,
    @Arg("isFlagged", () => Boolean, {
      nullable: true,
      description: "Only where words seem to be about somebody else.",
    })
    isFlagged: boolean | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<SubjectAccessItemConnection> {
    return await readItemPage(ctx, request.id, {
      source: source ?? null,
      isUndecided: isUndecided ?? false,
      isFlagged: isFlagged ?? false,
      first,
      after,
      isCounted: selectedPaths(info).has("totalCount"),
    });
  }

  @FieldResolver(() => SubjectAccessCopy, { nullable: true, description: "What was released; null until it is." })
  async copy(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<SubjectAccessCopy | null> {
    return await load(ctx, copiesOfRequests, request.id);
  }

  @FieldResolver(() => [Hold], { description: "The hold it placed on the child's record." })
  async holds(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<Hold[]> {
    return await load(ctx, holdsOfRequests, request.id);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "Who last brought it together; null until somebody did.",
  })
  async collectedBy(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return request.collectedBy ? await load(ctx, peopleById, request.collectedBy) : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "Who released, refused or ended it; null while it is open.",
  })
  async endedBy(@Root() request: SubjectAccessRequest, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return request.endedBy ? await load(ctx, peopleById, request.endedBy) : null;
  }
}
