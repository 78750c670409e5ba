import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** A query, mutation or subscription of the contract. */
export interface RootField {
  kind: "query" | "mutation" | "subscription";
  field: GraphQLField<unknown, unknown>;
}

/** What an argument of this name and place is given; made up where this says undefined. */
export type Given = (name: string, root: RootField) => string | undefined;

/** Every root field of the contract. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const kinds = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return Object.entries(kinds).flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ kind: kind as RootField["kind"], field })),
  );
}

/** A type without its lists and exclamation marks. */
export function bareType(type: GraphQLOutputType): Exclude<GraphQLOutputType, { ofType: unknown }> {
  let bare = type;
  while (isNonNullType(bare) || isListType(bare)) bare = bare.ofType;
  return bare as ReturnType<typeof bareType>;
}

/** A document that asks one root field for as little as can be, with what is given for its arguments, or made-up values. */
export function documentFor(root: RootField, given: Given = () => undefined, selection = "{ __typename }"): string {
  const { kind, field } = root;
  const args = field.args
    .filter((arg) => isNonNullType(arg.type))
    .map((arg) => `${arg.name}: ${valueFor(arg.type, arg.name, root, given)}`);
  const shown = isObjectType(bareType(field.type)) ? selection : "";
  return `${kind} { ${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""} ${shown} }`;
}

const MADE_UP: Readonly<Record<string, string>> = { Int: "1", Float: "1", Boolean: "true", PlainDate: '"2026-12-03"' };

function valueFor(type: GraphQLInputType, name: string, root: RootField, given: Given): string {
  if (isNonNullType(type)) return valueFor(type.ofType, name, root, given);
  if (isListType(type)) return "[]";
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "X";
  if (isInputObjectType(type)) {
    const parts = Object.values(type.getFields()).filter((field: GraphQLInputField) => isNonNullType(field.type));
    return `{ ${parts.map((field) => `${field.name}: ${valueFor(field.type, field.name, root, given)}`).join(", ")} }`;
  }
  return given(name, root) ?? MADE_UP[type.name] ?? '"x"';
}
