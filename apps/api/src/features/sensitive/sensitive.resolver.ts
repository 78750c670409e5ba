import { may } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Child, childrenById } from "../children/index.js";
import { Person, peopleById } from "../people/index.js";
import type { ChildRefs } from "../register/index.js";
import { ChildDetail } from "./child-detail.entity.js";
import { correctChildDetail } from "./correct-child-detail.js";
import { endChildDetail } from "./end-child-detail.js";
import { recordChildDetail } from "./record-child-detail.js";
import { revealChildDetails } from "./reveal-child-details.js";
import { heldOfChildren } from "./sensitive.reading.js";
import {
  CorrectChildDetailInput,
  DetailPayload,
  EndChildDetailInput,
  RecordChildDetailInput,
  RevealChildDetailsInput,
  RevealChildDetailsPayload,
  SensitiveDetails,
} from "./sensitive.types.js";

@Resolver(() => ChildDetail)
export class SensitiveResolver {
  @FieldResolver(() => Person, { nullable: true, description: "Who recorded it." })
  async recordedBy(@Root() detail: ChildDetail, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, detail.recordedBy);
  }

  @Mutation(() => DetailPayload, { description: "Add an address, a contact, or what is known of health or police." })
  async recordChildDetail(
    @Arg("input", () => RecordChildDetailInput) input: RecordChildDetailInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DetailPayload> {
    return await held(ctx, await recordChildDetail(ctx, input));
  }

  @Mutation(() => DetailPayload, { description: "Write a detail as it should have been; the wrong one is kept." })
  async correctChildDetail(
    @Arg("input", () => CorrectChildDetailInput) input: CorrectChildDetailInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DetailPayload> {
    return await held(ctx, await correctChildDetail(ctx, input));
  }

  @Mutation(() => DetailPayload, { description: "Say that a detail no longer holds; it is kept as a former one." })
  async endChildDetail(
    @Arg("input", () => EndChildDetailInput) input: EndChildDetailInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DetailPayload> {
    return await held(ctx, await endChildDetail(ctx, input));
  }

  @Mutation(() => RevealChildDetailsPayload, {
    description: "Be shown sensitive details of one child, once, with the reason, which the trail keeps.",
  })
  async revealChildDetails(
    @Arg("input", () => RevealChildDetailsInput) input: RevealChildDetailsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RevealChildDetailsPayload> {
    return await revealChildDetails(ctx, input);
  }
}

@Resolver(() => Child)
export class ChildSensitiveResolver {
  @FieldResolver(() => SensitiveDetails, {
    nullable: true,
    description:
      "What is held of the child and hidden, by kind and number; null for those who do not read the register.",
  })
  async sensitiveDetails(@Root() child: Child, @Ctx() ctx: RequestContext): Promise<SensitiveDetails | null> {
    if (!may(requireViewer(ctx).roles, "revealChildDetails")) return null;
    return await load(ctx, heldOfChildren, child.id);
  }
}

async function held(ctx: RequestContext, written: Written<ChildRefs>): Promise<DetailPayload> {
  return await answer(ctx, written, {
    child: async ({ childId }) => (childId ? await load(ctx, childrenById, childId) : null),
  });
}
