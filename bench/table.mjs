import { OPERATIONS } from "./operations.mjs";

const FLOOR = "hand-written";
const PEER = "PostGraphile";
const OURS = "ours, with audit";

/** The results as a Markdown table of ratios: absolute figures belong to one machine and one moment. */
export function table(results, { rounds, seconds }) {
  const sizes = [...new Set(results.map((result) => result.size))];
  const parts = sizes.map((size) => `Size ${size}\n\n${ofSize(results, size)}`);
  const growth = sizes.length > 1 ? [growthOf(results)] : [];
  return [...parts, ...growth, `Medians of ${rounds} rounds of ${seconds} s, 16 connections.`].join("\n\n");
}

function ofSize(results, size) {
  const servers = [...new Set(results.map((result) => result.server))];
  const head =
    "| operation | server | of hand-written | of hand-written with audit | of PostGraphile | of PostGraphile with audit | server's processor time, of PostGraphile | statements | p99 / p50 |";
  const lines = Object.keys(OPERATIONS).flatMap((operation) =>
    servers.map((server) => {
      const at = (name) =>
        results.find((one) => one.server === name && one.size === size && one.operation === operation);
      const own = at(server);
      const ratios = [FLOOR, `${FLOOR}, with audit`, PEER, `${PEER}, with audit`].map((name) =>
        ratio(own.perSecond, at(name).perSecond),
      );
      return `| ${[OPERATIONS[operation], server, ...ratios, ratio(own.cpu, at(PEER).cpu), own.statements, ratio(own.p99, own.p50)].join(" | ")} |`;
    }),
  );
  return [head, `|${" --- |".repeat(9)}`, ...lines].join("\n");
}

function growthOf(results) {
  const lines = Object.keys(OPERATIONS).map((operation) => {
    const cost = (server, size) =>
      1 / results.find((one) => one.server === server && one.size === size && one.operation === operation).perSecond;
    const grown = [OURS, `${PEER}, with audit`, `${FLOOR}, with audit`].map((server) =>
      ratio(cost(server, "M"), cost(server, "S")),
    );
    return `| ${[OPERATIONS[operation], ...grown].join(" | ")} |`;
  });
  return [
    "Cost of a request at M over S",
    "",
    "| operation | ours | PostGraphile | hand-written |",
    "| --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

function ratio(one, other) {
  return (one / other).toFixed(2);
}
