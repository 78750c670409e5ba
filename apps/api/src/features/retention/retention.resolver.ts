import { BACKUP_KEPT_DAYS, keptInWords, may, PROPOSED_SCHEDULE, SCHEDULED_CLASSES } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Person, peopleById } from "../people/index.js";
import { changeRetentionClass } from "./change-retention-class.js";
import {
  ChangeRetentionClassInput,
  RetentionRow,
  RetentionSchedulePayload,
  SignRetentionScheduleInput,
} from "./retention.types.js";
import { RetentionSchedule } from "./retention-schedule.entity.js";
import { type KeepRules, readSchedule } from "./schedule.reading.js";
import { signRetentionSchedule } from "./sign-retention-schedule.js";

@Resolver(() => RetentionSchedule)
export class RetentionResolver {
  @Query(() => RetentionSchedule, { description: "How long your authority keeps its records." })
  async retentionSchedule(@Ctx() ctx: RequestContext): Promise<RetentionSchedule> {
    return await readSchedule(ctx);
  }

  @Mutation(() => RetentionSchedulePayload, {
    description: "Sign the schedule as it stands. From then on it is carried out.",
  })
  async signRetentionSchedule(
    @Arg("input", () => SignRetentionScheduleInput) input: SignRetentionScheduleInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetentionSchedulePayload> {
    return await answer(ctx, await signRetentionSchedule(ctx, input), {
      schedule: async () => await readSchedule(ctx),
    });
  }

  @Mutation(() => RetentionSchedulePayload, {
    description: "Set how long one class is kept. The schedule must be signed again.",
  })
  async changeRetentionClass(
    @Arg("input", () => ChangeRetentionClassInput) input: ChangeRetentionClassInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetentionSchedulePayload> {
    return await answer(ctx, await changeRetentionClass(ctx, input), { schedule: async () => await readSchedule(ctx) });
  }

  @FieldResolver(() => [RetentionRow], { description: "The classes with their times." })
  classes(@Root() { rules }: RetentionSchedule & { rules: KeepRules }): RetentionRow[] {
    return SCHEDULED_CLASSES.map((name) => {
      const { amount, unit, untilAge } = rules[name];
      const inWords = keptInWords(rules[name]);
      return { ...PROPOSED_SCHEDULE[name], class: name, amount, unit, untilAge, inWords };
    });
  }

  @FieldResolver(() => Int, { description: "Days after which the last backup that holds a deleted record is gone." })
  backupDays(): number {
    return BACKUP_KEPT_DAYS;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who signed it; null while it is not signed." })
  async signedBy(@Root() schedule: RetentionSchedule, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return schedule.signedBy ? await load(ctx, peopleById, schedule.signedBy) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may sign it as it stands." })
  viewerCanSign(@Root() schedule: RetentionSchedule, @Ctx() ctx: RequestContext): boolean {
    return schedule.signedAt === null && may(requireViewer(ctx).roles, "signRetentionSchedule");
  }

  @FieldResolver(() => Boolean, { description: "You may change it." })
  viewerCanChange(@Ctx() ctx: RequestContext): boolean {
    return may(requireViewer(ctx).roles, "changeRetentionClass");
  }
}
