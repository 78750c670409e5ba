import type { OffRollRoute } from "./enquiry-rules.js";
import type { PackCode, ProcedurePack } from "./pack.js";

/**
 * One procedure out of the documents of an authority: their rules all hold, so that the stricter one wins.
 * What only one document can say, such as the panel, is the authority's side to say.
 */
export function together(packs: readonly ProcedurePack[]): ProcedurePack {
  const main = packs.find(({ side }) => side !== "SCHOOL") ?? packs[0];
  if (main === undefined) throw new Error("The authority has no procedure");
  if (packs.length === 1) return main;
  return {
    ...main,
    name: packs.map(({ name }) => name).join("; "),
    version: packs.map(({ version }) => version).join(" and "),
    clocks: packs.flatMap(({ clocks }) => clocks),
    vulnerability: {
      groups: onceByCode(packs.flatMap(({ vulnerability }) => vulnerability.groups)),
      risks: onceByCode(packs.flatMap(({ vulnerability }) => vulnerability.risks)),
    },
    checklists: packs.flatMap(({ checklists }) => checklists),
    steps: onceByCode(packs.flatMap(({ steps }) => steps)),
    guards: packs.flatMap(({ guards }) => guards),
    offRoll: stricterRoutes(packs.flatMap(({ offRoll }) => offRoll)),
    notifications: packs.flatMap(({ notifications }) => notifications),
    systems: onceByCode(packs.flatMap(({ systems }) => systems)),
    agencies: onceByCode(packs.flatMap(({ agencies }) => agencies)),
    forms: packs.flatMap(({ forms }) => forms),
    lists: Object.assign({}, ...packs.map(({ lists }) => lists)),
    sources: Object.assign({}, ...packs.map(({ sources }) => sources)),
  };
}

function byCode<T extends PackCode>(entries: readonly T[]): readonly T[][] {
  return [...Map.groupBy(entries, ({ code }) => code).values()];
}

/** What both documents name stands once, with the clause of each. */
function onceByCode<T extends PackCode>(entries: readonly T[]): readonly T[] {
  return byCode(entries).flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, source: [first, ...others].map(({ source }) => source).join("; ") }],
  );
}

/** How much a grant asks for, least first. */
const STRICTNESS: readonly OffRollRoute["grant"][] = [
  "NONE",
  "ADVICE",
  "AGREEMENT",
  "PERMISSION",
  "WRITTEN_CONFIRMATION",
];

/** A way off the roll that both documents have is one way: every condition of both, and the stricter grant. */
function stricterRoutes(routes: readonly OffRollRoute[]): readonly OffRollRoute[] {
  return byCode(routes).flatMap((same) => {
    const strictest = same.toSorted((one, other) => STRICTNESS.indexOf(other.grant) - STRICTNESS.indexOf(one.grant))[0];
    if (strictest === undefined) return [];
    const once = <T>(list: readonly T[], key: (one: T) => string) =>
      list.filter((one, place) => list.findIndex((other) => key(other) === key(one)) === place);
    return [
      {
        ...strictest,
        grounds: strictest.grounds.filter((ground) => same.every(({ grounds }) => grounds.includes(ground))),
        conditions: once(
          same.flatMap(({ conditions }) => conditions),
          ({ code }) => code,
        ),
        instructions: once(
          same.flatMap(({ instructions }) => instructions),
          ({ says }) => says,
        ),
        source: same.map(({ source }) => source).join("; "),
      },
    ];
  });
}
