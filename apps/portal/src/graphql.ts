import type { introspection_types } from "@rome/schema/env";
import { initGraphQLTada } from "gql.tada";

/** Writes a query, a mutation or a fragment whose types follow the contract. */
export const graphql = initGraphQLTada<{
  introspection: { query: "Query"; mutation: "Mutation"; subscription: "Subscription"; types: introspection_types };
  scalars: { PlainDate: string; DateTime: string };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
export { readFragment } from "gql.tada";

/** The values of an enum of the contract, as written there. */
export type EnumOf<Name extends keyof introspection_types> = introspection_types[Name] extends {
  enumValues: infer Values extends string;
}
  ? Values
  : never;
