import { hasPast, isAct, may, mayByToken, PUBLIC_ACTS, standsAlone } from "@rome/procedure";
import {
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { leaveRefusal } from "../audit/leave-refusal.js";
import type { RequestContext, ViewerContext } from "../context.js";
import { noPast } from "../looking-back.js";

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/** Every root field refuses unless the procedure's table has a row for it that names a role of the viewer. A field without a row stops the start. */
export function guardRootFields(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (!isAct(field.name)) throw new Error(`The permissions table has no row for ${field.name}`);
      if (PUBLIC_ACTS.includes(field.name)) continue;
      if (field.resolve) field.resolve = guarded(field.name, noticing(field, field.resolve));
      if (field.subscribe) field.subscribe = guarded(field.name, field.subscribe);
    }
  }
}

function guarded(act: string, resolve: Resolve): Resolve {
  return function guardedField(source, args, ctx, info) {
    if (!ctx.viewer) {
      throw new GraphQLError("Sign in to go on.", { extensions: { code: "UNAUTHENTICATED" } });
    }
    if (!isAct(act) || !mayDo(ctx.viewer, act)) return forbid(ctx, act, args);
    if (ctx.asAt && !hasPast(act)) throw noPast();
    if (standsAlone(act) && rootFields(info, info.operation.selectionSet) > 1) {
      throw new GraphQLError("This is asked alone: one in a request.", { extensions: { code: "DOCUMENT_TOO_LARGE" } });
    }
    return resolve(source, args, ctx, info);
  };
}

/** A person by their roles, a token by its scopes. */
function mayDo({ roles, scopes }: ViewerContext, act: string): boolean {
  return scopes ? mayByToken(scopes, act) : may(roles, act);
}

async function forbid(ctx: RequestContext, act: string, args: object): Promise<never> {
  await leaveRefusal(ctx, act, "FORBIDDEN", args);
  throw new GraphQLError("Your role does not include this.", { extensions: { code: "FORBIDDEN" } });
}

/** Asking for one record that is not there, or out of sight, leaves an event too: somebody may be trying doors. */
function noticing({ name, args: asked }: GraphQLField<unknown, RequestContext>, resolve: Resolve): Resolve {
  if (!asked.some((arg) => arg.name === "id" || arg.name === "reference")) return resolve;
  return async function noticedField(source, args, ctx, info) {
    const found: unknown = await resolve(source, args, ctx, info);
    if (found === null) await leaveRefusal(ctx, name, "NOT_FOUND", args);
    return found;
  };
}

/** How many fields an operation has at its root, by whatever names, in fragments too. */
function rootFields(info: GraphQLResolveInfo, { selections }: SelectionSetNode): number {
  const counts = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return 1;
    const spread = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    return spread ? rootFields(info, spread.selectionSet) : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
