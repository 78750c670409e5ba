import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import type { Dice } from "./dice.js";
import { type Known, literal, misspelt, wordFor } from "./values.js";

/** A document as it is sent. */
export interface Sent {
  query: string;
  variables: Record<string, unknown>;
  operationName?: unknown;
}

/** How a walk goes. */
export interface Walk {
  schema: GraphQLSchema;
  known: Known;
  /** Fields at the root. */
  roots: number;
  /** Levels below the root. */
  depth: number;
  /** Root fields to choose from; all where none are named. */
  among?: readonly string[];
}

interface Walking extends Walk {
  dice: Dice;
  declared: string[];
  variables: Record<string, unknown>;
}

/** A document that walks the schema at random from one of its roots. */
export function walk(dice: Dice, operation: "query" | "mutation", how: Walk): Sent {
  const root = operation === "query" ? how.schema.getQueryType() : how.schema.getMutationType();
  if (!root) throw new Error(`The schema has no ${operation}`);
  const walking: Walking = { ...how, dice, declared: [], variables: {} };
  const fields = Object.values(root.getFields()).filter(({ name }) => how.among?.includes(name) ?? true);
  const chosen = Array.from({ length: how.roots }, (_, at) => {
    const alias = how.roots > 1 ? `r${at}: ` : "";
    return `${alias}${fieldText(walking, dice.pick(fields), how.depth)}`;
  });
  const head = walking.declared.length > 0 ? `(${walking.declared.join(", ")})` : "";
  return { query: `${operation} ${head} { ${chosen.join(" ")} }`, variables: walking.variables };
}

function fieldText(walking: Walking, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { dice, known } = walking;
  const given = field.args.filter((argument) => isRequiredArgument(argument) || dice.chance(60));
  const written = given.map((argument) => {
    const value = wordFor(dice, argument.type, known);
    const type = getNamedType(argument.type);
    if (isInputObjectType(type) || dice.chance(60)) {
      const name = `v${walking.declared.length}`;
      walking.declared.push(`$${name}: ${argument.type}`);
      walking.variables[name] = value;
      return `${misspelt(dice, argument.name, known)}: $${name}`;
    }
    return `${misspelt(dice, argument.name, known)}: ${literal(value, isEnumType(type))}`;
  });
  const words = written.length > 0 ? `(${written.join(", ")})` : "";
  return `${misspelt(dice, field.name, known)}${words}${below(walking, getNamedType(field.type), depth)}`;
}

/** What is asked of what a field gives: nothing of a leaf, and always its id where it has one. */
function below(walking: Walking, type: ReturnType<typeof getNamedType>, depth: number): string {
  if (isAbstractType(type)) {
    const kinds = walking.schema.getPossibleTypes(type);
    return ` { __typename ${kinds.map((kind) => `... on ${kind.name}${selection(walking, kind, depth - 1)}`).join(" ")} }`;
  }
  return isObjectType(type) ? selection(walking, type, depth) : "";
}

function selection(walking: Walking, type: GraphQLObjectType, depth: number): string {
  const { dice } = walking;
  const fields = Object.values(type.getFields());
  const leaves = fields.filter(({ type: of, args }) => !isObject(of) && !args.some(isRequiredArgument));
  const inner = depth > 0 ? fields.filter(({ type: of }) => isObject(of)) : [];
  const chosen = [
    "__typename",
    ...leaves.filter(({ name }) => name === "id" || dice.chance(40)).map(({ name }) => name),
    ...inner
      .filter(({ name }) => name === "nodes" || dice.chance(inner.length > 4 ? 20 : 60))
      .map((field) => fieldText(walking, field, depth - 1)),
  ];
  return ` { ${chosen.join(" ")} }`;
}

function isObject(type: GraphQLField<unknown, unknown>["type"]): boolean {
  const named = getNamedType(type);
  return isObjectType(named) || isAbstractType(named);
}
