import type { GraphQLSchema } from "graphql";
import type { Dice } from "./dice.js";
import { CANARY, HOSTILE_TEXTS, type Known, misspelt } from "./values.js";
import { type Sent, walk } from "./walk.js";

/** One request to GraphQL: mostly one document, now and then something that is none. */
export type Hostile = Sent | Sent[] | Record<string, unknown>;

type Maker = (dice: Dice, schema: GraphQLSchema, known: Known) => Hostile;

const query: Maker = (dice, schema, known) =>
  walk(dice, "query", { schema, known, roots: 1 + dice.below(3), depth: dice.below(6) });
const mutation: Maker = (dice, schema, known) =>
  walk(dice, "mutation", { schema, known, roots: dice.chance(90) ? 1 : 2, depth: dice.below(3) });

/** A document with letters and words taken out, doubled, or put in. */
const damaged: Maker = (dice, schema, known) => {
  const sent = query(dice, schema, known) as Sent;
  let text = sent.query;
  for (let round = 0; round <= dice.below(4); round++) {
    const at = dice.below(text.length);
    const put = dice.pick([
      "{",
      "}",
      "(",
      ")",
      "$",
      "@",
      "!",
      "...",
      "\u0000",
      "\ud800",
      CANARY,
      '"',
      "#",
      "fragment",
      "9".repeat(400),
      "\uFEFF",
    ]);
    text = dice.pick([
      text.slice(0, at) + text.slice(at + 1 + dice.below(9)),
      text.slice(0, at) + put + text.slice(at),
      `${text} ${text.slice(at)}`,
    ]);
  }
  return { ...sent, query: text };
};

/** Names with a letter changed: what guesses of the schema are made of. */
const guessed: Maker = (dice, schema) => {
  const names = Object.keys(schema.getTypeMap());
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  const sure = { spoilt: 200 };
  const name = misspelt(dice, dice.pick(fields), sure);
  const type = misspelt(dice, dice.pick(names), sure);
  return dice.pick<Hostile>([
    { query: `{ ${name} }` },
    { query: `{ register { ${name} } }` },
    { query: `{ ... on ${type} { id } }` },
    { query: `query ($a: ${type}) { register { totalCount } }` },
    { query: `{ register(${name}: 1) { totalCount } }` },
    { query: "query ($g: ReferralGroup) { register(group: $g) { totalCount } }", variables: { g: name.toUpperCase() } },
    {
      query: "mutation ($i: AddCaseNoteInput!) { addCaseNote(input: $i) { __typename } }",
      variables: { i: { [name]: 1 } },
    },
    { query: `{ viewer @${name} { __typename } }` },
  ]);
};

/** The schema asked for, openly or under another name. */
const introspection: Maker = (dice, schema) => {
  const type = dice.pick(Object.keys(schema.getTypeMap()));
  return dice.pick<Hostile>([
    { query: "{ __schema { types { name fields { name } } } }" },
    { query: `{ a: __type(name: "${type}") { fields { name } enumValues { name } } }` },
    { query: `{ ...A } fragment A on Query { s: __schema { queryType { name } } }` },
    { query: `query ($n: String!) { viewer { __typename } __type(name: $n) { name } }`, variables: { n: type } },
    { query: `{ __schema { types { ofType: fields { type { ofType { ofType { ofType { name } } } } } } } }` },
    { query: "{ viewer { __typename __schema { types { name } } } }" },
  ]);
};

/** Too much of one thing. */
const crowd: Maker = (dice, schema, known) => {
  const many = dice.pick([2, 6, 16, 300, 3000]);
  const times = (text: (at: number) => string) => Array.from({ length: many }, (_, at) => text(at)).join(" ");
  const one = query(dice, schema, known) as Sent;
  return dice.pick<Hostile>([
    { query: `{ ${times((at) => `a${at}: viewer { hasPanel }`)} }` },
    { query: `{ ${times(() => "viewer { hasPanel }")} }` },
    { query: `{ viewer { hasPanel ${times(() => "@include(if: true)")} } }` },
    { query: `{ viewer { hasPanel ${times((at) => `@${CANARY}${at}`)} } }` },
    { query: `{ register { nodes { ${times(() => "child { registerEntries {")} id ${"} }".repeat(many)} } } }` },
    {
      query: `{ ...F0 } ${times((at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F${many} on Query { viewer { hasPanel } }`,
    },
    { query: `{ ...F0 } ${times((at) => `fragment F${at} on Query { ...F${(at + 1) % many} }`)}` },
    { query: `query (${times((at) => `$v${at}: Int = ${at}`)}) { viewer { hasPanel } }` },
    { query: times((at) => `query Q${at} { viewer { hasPanel } }`), operationName: `Q${dice.below(many + 1)}` },
    { query: `{ register(first: ${"[".repeat(many)}1${"]".repeat(many)}) { totalCount } }` },
    Array.from({ length: Math.min(many, 300) }, () => one),
  ]);
};

/** What is around the document is not what it should be. */
const misplaced: Maker = (dice, schema, known) => {
  const sent = query(dice, schema, known) as Sent;
  return dice.pick<Hostile>([
    { ...sent, operationName: dice.pick([CANARY, 7, [], {}, "", null]) },
    {
      ...sent,
      variables: dice.pick<never>([[], CANARY, 7, null, [CANARY], JSON.parse('{"__proto__":{"v0":1}}')] as never[]),
    },
    { ...sent, query: dice.pick<never>([7, [], {}, null, true, dice.pick(HOSTILE_TEXTS)] as never[]) },
    {
      ...sent,
      extensions: dice.pick<unknown>([
        CANARY,
        7,
        { persistedQuery: { version: 1, sha256Hash: "f".repeat(64) } },
        { [CANARY]: [] },
      ]),
    },
    { extensions: { persistedQuery: { version: 1, sha256Hash: CANARY } } },
    {
      ...sent,
      variables: Object.fromEntries(Object.keys(sent.variables).map((name) => [name, dice.pick(HOSTILE_TEXTS)])),
    },
    {
      ...sent,
      variables: Object.fromEntries(Object.keys(sent.variables).map((name) => [name, deep(dice.pick([3, 60, 2000]))])),
    },
    {
      ...sent,
      query: sent.query.replace(
        "query",
        dice.pick(["subscription", "mutation", "fragment X on Query", "schema", "type Query"]),
      ),
    },
  ]);
};

function deep(levels: number): unknown {
  let value: unknown = CANARY;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
}

const MAKERS: readonly Maker[] = [
  query,
  query,
  query,
  mutation,
  mutation,
  damaged,
  guessed,
  introspection,
  crowd,
  misplaced,
];

/** One hostile request. */
export function hostileDocument(dice: Dice, schema: GraphQLSchema, known: Known): Hostile {
  return dice.pick(MAKERS)(dice, schema, { ...known, spoilt: dice.pick([0, 2, 10]) });
}
