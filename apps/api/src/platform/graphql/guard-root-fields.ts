import { isAct, may, PUBLIC_ACTS, standsAlone } from "@rome/procedure";
import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { RequestContext } from "../context.js";

/** Every root field refuses unless the procedure's table has a row for it that names a role of the viewer. A field without a row stops the start. */
export function guardRootFields(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (!isAct(field.name)) throw new Error(`The permissions table has no row for ${field.name}`);
      if (PUBLIC_ACTS.includes(field.name)) continue;
      if (field.resolve) field.resolve = guarded(field.name, field.resolve);
      if (field.subscribe) field.subscribe = guarded(field.name, field.subscribe);
    }
  }
}

function guarded(
  act: string,
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
): GraphQLFieldResolver<unknown, RequestContext> {
  return function guardedField(source, args, ctx, info) {
    if (!ctx.viewer) {
      throw new GraphQLError("Sign in to go on.", { extensions: { code: "UNAUTHENTICATED" } });
    }
    if (!isAct(act) || !may(ctx.viewer.roles, act)) {
      throw new GraphQLError("Your role does not include this.", { extensions: { code: "FORBIDDEN" } });
    }
    if (standsAlone(act) && rootFields(info, info.operation.selectionSet) > 1) {
      throw new GraphQLError("This is asked alone: one in a request.", { extensions: { code: "DOCUMENT_TOO_LARGE" } });
    }
    return resolve(source, args, ctx, info);
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
