import { conditionInWords, eventInWords, inForceOn, type PlainDate, plainDate, Role } from "@rome/procedure";
import { Arg, Ctx, FieldResolver, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { lineOf, Procedure, ProcedureLine } from "../procedure/index.js";
import { ProcedureClock } from "./clock-rule.types.js";
import { clocksFor } from "./clock-words.js";
import {
  ProcedureChecklist,
  ProcedureForm,
  ProcedureGuard,
  ProcedureList,
  ProcedureNotification,
  ProcedureOutcome,
  ProcedureRole,
  ProcedureRoute,
  ProcedureVersion,
} from "./rule.types.js";
import {
  ACT_WORDS,
  checklistsInWords,
  conditionOf,
  formsInWords,
  outcomesInWords,
  routesInWords,
} from "./rule-words.js";

/** The rules in force, in words: what the page Procedure shows. */
@Resolver(() => Procedure)
export class RulesResolver {
  @FieldResolver(() => String, { description: "Whose procedure it is." })
  authority(@Ctx() { pack }: RequestContext): string {
    return pack.authority;
  }

  @FieldResolver(() => [ProcedureVersion], { description: "Every version, the newest first." })
  versions(@Ctx() { procedures, today }: RequestContext): ProcedureVersion[] {
    const inForce = inForceOn(procedures, today);
    return procedures
      .map((one) => ({
        name: one.pack.name,
        version: one.pack.version,
        effectiveFrom: plainDate(one.from),
        isInForce: one.pack === inForce,
      }))
      .toReversed();
  }

  @FieldResolver(() => [ProcedureClock], { description: "Every clock, with a worked example of its dates." })
  async clocks(
    @Ctx() ctx: RequestContext,
    @Arg("exampleFrom", () => PlainDateScalar, {
      nullable: true,
      description: "The day each example starts on; today when left out.",
    })
    exampleFrom: PlainDate | null,
  ): Promise<ProcedureClock[]> {
    return await clocksFor(ctx, exampleFrom ?? ctx.today);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "When a child counts as missing; null where it is not said.",
  })
  missingInWords(@Ctx() { pack }: RequestContext): string | null {
    return pack.missing === null ? null : conditionInWords(pack.missing.when, pack);
  }

  @FieldResolver(() => [ProcedureChecklist], { description: "What to try, and when." })
  checklists(@Ctx() { pack }: RequestContext): ProcedureChecklist[] {
    return checklistsInWords(pack);
  }

  @FieldResolver(() => [ProcedureGuard], { description: "What must hold before an act." })
  guards(@Ctx() { pack }: RequestContext): ProcedureGuard[] {
    return [...Map.groupBy(pack.guards, ({ act }) => act)].map(([act, guards]) => ({
      actInWords: ACT_WORDS[act],
      conditions: guards.flatMap(({ conditions }) => conditions).map((one) => conditionOf(one, pack)),
    }));
  }

  @FieldResolver(() => [ProcedureRoute], { description: "The ways off a school's roll." })
  routesOffRoll(@Ctx() { pack }: RequestContext): ProcedureRoute[] {
    return routesInWords(pack);
  }

  @FieldResolver(() => [ProcedureOutcome], { description: "The outcomes with which a case closes." })
  outcomes(@Ctx() { pack }: RequestContext): ProcedureOutcome[] {
    return outcomesInWords(pack);
  }

  @FieldResolver(() => [ProcedureNotification], { description: "Who is told of what, and who is told first." })
  notifications(@Ctx() { pack }: RequestContext): ProcedureNotification[] {
    return pack.notifications.map(({ event, when, toWords, by, isFirst, urgency, says, source }) => ({
      eventInWords: eventInWords(event, pack),
      whenInWords: when === undefined ? null : conditionInWords(when, pack),
      byWords: pack.roles[by] ?? "",
      isFirst: isFirst === true,
      isImmediate: urgency === "IMMEDIATE",
      ...{ toWords, says, source },
    }));
  }

  @FieldResolver(() => [ProcedureRole], { description: "What the roles are called here." })
  roles(@Ctx() { pack }: RequestContext): ProcedureRole[] {
    return Object.values(Role).flatMap((role) => {
      const words = pack.roles[role];
      return words === undefined ? [] : [{ role, words }];
    });
  }

  @FieldResolver(() => [ProcedureForm], { description: "The forms." })
  forms(@Ctx() { pack }: RequestContext): ProcedureForm[] {
    return formsInWords(pack);
  }

  @FieldResolver(() => [ProcedureLine], { description: "Outside systems that people check, flag or upload to." })
  systems(@Ctx() { pack }: RequestContext): ProcedureLine[] {
    return pack.systems.map(lineOf);
  }

  @FieldResolver(() => [ProcedureList], { description: "Code lists of the authority's own." })
  lists(@Ctx() { pack }: RequestContext): ProcedureList[] {
    return Object.entries(pack.lists).map(([name, entries]) => ({ name, entries: entries.map(lineOf) }));
  }
}
