import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from "graphql";
import { costOf } from "./cost.js";

/** How much a document that is not the portal's own may ask at once. */
export const LIMITS = {
  characters: 15_000,
  tokens: 1000,
  depth: 12,
  aliases: 15,
  rootFields: 5,
  directives: 10,
  /** Fields asked for, counted once for every line of a page. */
  cost: 5000,
} as const;

/** What a document asks for; fragments are counted wherever they are spread. */
interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
}

/** Says in one sentence which limit a document passes; null when it keeps within all of them, or cannot be read at all. */
export function passedLimit(schema: GraphQLSchema, text: string, variables: Record<string, unknown>): string | null {
  if (text.length > LIMITS.characters) return tooMuch("characters");
  const document = parsed(text);
  if (document === "too many tokens") return tooMuch("tokens");
  // What cannot be read or does not fit the schema is refused behind this door, in the usual form.
  if (!document || hasCycle(document)) return null;
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = fragmentsOf(document);
  for (const operation of operations) {
    const passed = passedBy(operation, fragments);
    if (passed) return tooMuch(passed);
  }
  if (validate(schema, document).length > 0) return null;
  const costs = operations.map((operation) => costOf({ schema, operation, fragments, variables }));
  return Math.max(0, ...costs) > LIMITS.cost ? tooMuch("cost") : null;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((one) => [one.name.value, one]));
}

function passedBy(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): keyof typeof LIMITS | null {
  const measure: Measure = { depth: 0, aliases: 0, directives: operation.directives?.length ?? 0, fields: 0 };
  const rootFields = look(operation.selectionSet, 1, fragments, measure);
  if (measure.depth > LIMITS.depth) return "depth";
  if (measure.aliases > LIMITS.aliases) return "aliases";
  if (measure.directives > LIMITS.directives) return "directives";
  if (measure.fields > LIMITS.cost) return "cost";
  return rootFields > LIMITS.rootFields ? "rootFields" : null;
}

/** Counts a selection into the measure and gives the number of its own fields; stops counting once it is beyond every limit. */
function look(
  set: SelectionSetNode,
  depth: number,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  measure: Measure,
): number {
  measure.depth = Math.max(measure.depth, depth);
  let fields = 0;
  for (const selection of set.selections) {
    if (measure.fields > LIMITS.cost) break;
    measure.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      fields += 1;
      measure.fields += 1;
      if (selection.alias) measure.aliases += 1;
      if (selection.selectionSet) look(selection.selectionSet, depth + 1, fragments, measure);
    } else {
      const spread = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      measure.fields += 1;
      if (spread) fields += look(spread.selectionSet, depth, fragments, measure);
    }
  }
  return fields;
}

/** Whether a fragment spreads itself, directly or by way of others. */
function hasCycle(document: DocumentNode): boolean {
  const spreads = new Map<string, string[]>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) spreads.set(one.name.value, spreadsIn(one.selectionSet));
  const done = new Set<string>();
  const visit = (name: string, path: ReadonlySet<string>): boolean => {
    if (path.has(name)) return true;
    if (done.has(name)) return false;
    done.add(name);
    const onward = new Set(path).add(name);
    return (spreads.get(name) ?? []).some((next) => visit(next, onward));
  };
  return [...spreads.keys()].some((name) => visit(name, new Set()));
}

function spreadsIn(set: SelectionSetNode): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection.name.value];
    return selection.selectionSet ? spreadsIn(selection.selectionSet) : [];
  });
}

function parsed(text: string): DocumentNode | "too many tokens" | null {
  try {
    return parse(text, { noLocation: true, maxTokens: LIMITS.tokens });
  } catch (fault) {
    return fault instanceof GraphQLError && /more than \d+ tokens/i.test(fault.message) ? "too many tokens" : null;
  }
}

const NAMES: Record<keyof typeof LIMITS, string> = {
  characters: "characters",
  tokens: "tokens",
  depth: "levels of fields",
  aliases: "aliases",
  rootFields: "fields at its root",
  directives: "directives",
  cost: "fields, counted for every line of a page",
};

function tooMuch(limit: keyof typeof LIMITS): string {
  return `The document asks for too much at once: at most ${LIMITS[limit].toLocaleString("en-GB")} ${NAMES[limit]}. Ask in smaller parts.`;
}
