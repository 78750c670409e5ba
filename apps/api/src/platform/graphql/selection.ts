import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

const known = new WeakMap<object, ReadonlySet<string>>();

/**
 * The fields a request asks for below a root field, as paths ("nodes.child.firstName").
 * A root resolver reads with it exactly the relations that were asked for.
 */
export function selectedPaths(info: GraphQLResolveInfo): ReadonlySet<string> {
  const node = info.fieldNodes[0];
  if (!node) return new Set();
  const before = known.get(node);
  if (before) return before;
  const paths = new Set<string>();
  for (const field of info.fieldNodes) if (field.selectionSet) collect(field.selectionSet, "", info, paths);
  known.set(node, paths);
  return paths;
}

function collect(set: SelectionSetNode, prefix: string, info: GraphQLResolveInfo, paths: Set<string>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const path = prefix + selection.name.value;
      paths.add(path);
      if (selection.selectionSet) collect(selection.selectionSet, `${path}.`, info, paths);
      continue;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    if (inner) collect(inner.selectionSet, prefix, info, paths);
  }
}
