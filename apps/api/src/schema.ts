import "reflect-metadata";
import "./platform/graphql/enums.js";
import type { GraphQLSchema } from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import { giveOpaqueIds } from "./platform/graphql/global-id.js";
import { guardRootFields } from "./platform/graphql/guard-root-fields.js";
import { readPlainFields } from "./platform/graphql/plain-fields.js";
import { RESOLVERS } from "./resolvers.js";

/** Every subscription says itself what it hears (platform/live): none may be declared by topics. */
const NO_PUB_SUB = {
  publish(): never {
    throw new Error("News is announced in the deciding transaction");
  },
  subscribe(): never {
    throw new Error("A subscription opens its own stream");
  },
};

/** The whole contract: every resolver, opaque ids, and a guard on every root field. */
export async function makeSchema(): Promise<GraphQLSchema> {
  readPlainFields();
  const schema = await buildSchema({
    // biome-ignore lint/complexity/noBannedTypes: the type that type-graphql asks for
    resolvers: RESOLVERS as unknown as NonEmptyArray<Function>,
    validate: false,
    pubSub: NO_PUB_SUB,
  });
  giveOpaqueIds(schema);
  guardRootFields(schema);
  return schema;
}
