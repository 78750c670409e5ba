import { keepsRegister, may } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Child, childrenById } from "../children/index.js";
import { Person, peopleById } from "../people/index.js";
import { agreeToLiftRestriction } from "./agree-to-lift-restriction.js";
import { askToLiftRestriction } from "./ask-to-lift-restriction.js";
import { declareConflict } from "./declare-conflict.js";
import { endConflict } from "./end-conflict.js";
import type { RecordRefs } from "./on-record.js";
import { restrictRecord } from "./restrict-record.js";
import { ConflictOfInterest, RecordRestriction } from "./sight.entities.js";
import {
  conflictsOfChildren,
  emergenciesOfChildren,
  readersOfRestrictions,
  restrictionsOfChildren,
} from "./sight.reading.js";
import {
  AgreeToLiftRestrictionInput,
  AskToLiftRestrictionInput,
  DeclareConflictInput,
  EndConflictInput,
  RecordAccess,
  RecordAccessPayload,
  RestrictRecordInput,
} from "./sight.types.js";

@Resolver()
export class SightResolver {
  @Mutation(() => RecordAccessPayload, {
    description: "Restrict a child's record to some people, or set the list anew.",
  })
  async restrictRecord(
    @Arg("input", () => RestrictRecordInput) input: RestrictRecordInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordAccessPayload> {
    return await shown(ctx, await restrictRecord(ctx, input));
  }

  @Mutation(() => RecordAccessPayload, { description: "Ask to lift a restriction; a second person agrees." })
  async askToLiftRestriction(
    @Arg("input", () => AskToLiftRestrictionInput) input: AskToLiftRestrictionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordAccessPayload> {
    return await shown(ctx, await askToLiftRestriction(ctx, input));
  }

  @Mutation(() => RecordAccessPayload, { description: "Lift a restriction that somebody else asked to lift." })
  async agreeToLiftRestriction(
    @Arg("input", () => AgreeToLiftRestrictionInput) input: AgreeToLiftRestrictionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordAccessPayload> {
    return await shown(ctx, await agreeToLiftRestriction(ctx, input));
  }

  @Mutation(() => RecordAccessPayload, {
    description:
      "Record that you, or somebody else, know a child or the family: the record is then out of their sight.",
  })
  async declareConflict(
    @Arg("input", () => DeclareConflictInput) input: DeclareConflictInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordAccessPayload> {
    return await shown(ctx, await declareConflict(ctx, input));
  }

  @Mutation(() => RecordAccessPayload, { description: "End a conflict of interest of somebody else, with the reason." })
  async endConflict(
    @Arg("input", () => EndConflictInput) input: EndConflictInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordAccessPayload> {
    return await shown(ctx, await endConflict(ctx, input));
  }
}

async function shown(ctx: RequestContext, written: Written<RecordRefs>): Promise<RecordAccessPayload> {
  return await answer(ctx, written, {
    child: async ({ childId }) => (childId ? await load(ctx, childrenById, childId) : null),
  });
}

@Resolver(() => Child)
export class ChildAccessResolver {
  @FieldResolver(() => RecordAccess, {
    nullable: true,
    description: "Who may see the record; null unless you keep the register.",
  })
  async access(@Root() child: Child, @Ctx() ctx: RequestContext): Promise<RecordAccess | null> {
    if (!keepsRegister(requireViewer(ctx).roles)) return null;
    const [restriction, conflicts, emergencies] = await Promise.all([
      load(ctx, restrictionsOfChildren, child.id),
      load(ctx, conflictsOfChildren, child.id),
      load(ctx, emergenciesOfChildren, child.id),
    ]);
    return { restriction, conflicts, emergencies };
  }
}

@Resolver(() => RecordRestriction)
export class RecordRestrictionResolver {
  @FieldResolver(() => [Person], { description: "The people on its list, by name." })
  async readers(@Root() restriction: RecordRestriction, @Ctx() ctx: RequestContext): Promise<Person[]> {
    return await load(ctx, readersOfRestrictions, restriction.id);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who restricted it." })
  async madeBy(@Root() restriction: RecordRestriction, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, restriction.madeBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who asked to lift it; null while nobody did." })
  async liftAskedBy(@Root() restriction: RecordRestriction, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return restriction.liftAskedBy ? await load(ctx, peopleById, restriction.liftAskedBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may agree to lift it: somebody else asked." })
  viewerCanAgreeToLift(@Root() { liftAskedBy }: RecordRestriction, @Ctx() ctx: RequestContext): boolean {
    const viewer = requireViewer(ctx);
    const isAsked = liftAskedBy !== null && liftAskedBy !== viewer.personId;
    return isAsked && may(viewer.roles, "agreeToLiftRestriction");
  }
}

@Resolver(() => ConflictOfInterest)
export class ConflictResolver {
  @FieldResolver(() => Person, { nullable: true, description: "Who does not see the record." })
  async person(@Root() conflict: ConflictOfInterest, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, conflict.personId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who recorded it." })
  async declaredBy(@Root() conflict: ConflictOfInterest, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, conflict.declaredBy);
  }

  @FieldResolver(() => Boolean, { description: "You may end it." })
  viewerCanEnd(@Root() { endedAt }: ConflictOfInterest, @Ctx() ctx: RequestContext): boolean {
    return endedAt === null && may(requireViewer(ctx).roles, "endConflict");
  }
}
