import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { pageSize } from "./connection.js";

/** A document that fits the schema, with the values it comes with. */
export interface Asked {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** What an operation may cost: one for each field, and a page as often as it may have lines. */
export function costOf(asked: Asked): number {
  return ofSet(asked, asked.operation.selectionSet, asked.schema.getRootType(asked.operation.operation) ?? undefined);
}

function ofSet(asked: Asked, set: SelectionSetNode, type: GraphQLNamedType | undefined): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + ofField(asked, selection, type);
    const part = selection.kind === Kind.INLINE_FRAGMENT ? selection : asked.fragments.get(selection.name.value);
    const condition = part?.typeCondition?.name.value;
    return part ? sum + ofSet(asked, part.selectionSet, condition ? asked.schema.getType(condition) : type) : sum;
  }, 0);
}

function ofField(asked: Asked, field: FieldNode, parent: GraphQLNamedType | undefined): number {
  if (!field.selectionSet) return 1;
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = getNamedType(fields[field.name.value]?.type);
  const line = ofSet(asked, field.selectionSet, type);
  return 1 + (type?.name.endsWith("Connection") ? line * linesOf(asked, field) : line);
}

function linesOf({ variables }: Asked, field: FieldNode): number {
  const first = field.arguments?.find(({ name }) => name.value === "first")?.value;
  const given =
    first?.kind === Kind.VARIABLE ? variables[first.name.value] : first?.kind === Kind.INT && Number(first.value);
  return pageSize(typeof given === "number" ? given : null);
}
