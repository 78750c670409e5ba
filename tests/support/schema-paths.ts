import {
  type GraphQLField,
  type GraphQLObjectType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import { bareType, type RootField } from "./bare-document.js";

/** How deep a path may go, the root field counted. */
const DEEPEST = 6;

/** Fields of a type that can be asked for without an argument. */
function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(({ args }) => args.every((arg) => !isNonNullType(arg.type)));
}

function leavesOf(type: GraphQLObjectType): string[] {
  const leaves = fieldsOf(type).filter(({ type: of }) => isScalarType(bareType(of)) || isEnumType(bareType(of)));
  return ["__typename", ...leaves.map(({ name }) => name)];
}

/**
 * Selections that go, from the type of a root field, along every path of the contract that comes to no type twice, to
 * the deepest step; a path that only begins another is part of it. Each asks for all there is at its end and on its way.
 */
export function* selectionsBelow({ field }: RootField): Generator<string> {
  const type = bareType(field.type);
  if (isObjectType(type)) yield* below(type, [type.name], 1);
}

function* below(type: GraphQLObjectType, seen: readonly string[], depth: number): Generator<string> {
  const own = leavesOf(type).join(" ");
  let isEnd = true;
  for (const { name, type: of } of depth < DEEPEST ? fieldsOf(type) : []) {
    const next = bareType(of);
    if (!isObjectType(next) || seen.includes(next.name)) continue;
    isEnd = false;
    for (const inner of below(next, [...seen, next.name], depth + 1)) yield `{ ${own} ${name} ${inner} }`;
  }
  if (isEnd) yield `{ ${own} }`;
}

/** The same selection under other names and inside fragments, as somebody who hides what they ask for would write it. */
export function disguised(selection: string): string {
  return selection.replaceAll("{ __typename", "{ ... { hidden: __typename }");
}
