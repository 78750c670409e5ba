import { readFileSync } from "node:fs";
import type { Role } from "@rome/procedure";

/**
 * The oracle of who may do what: tests/fixtures/authz-matrix.csv, a line for each operation and a column for each role,
 * kept by hand and reviewed as a document. It shares no code with the policy. A cell says what the role may do it for:
 * `all` of the register, their `own`, by `pass`, for their `school`, for them`self`, in `figures`; `+reason` and
 * `+second` say on what condition; `-` is refused. Lines that begin with `sees` are depths of sight, not acts.
 */
export interface Oracle {
  roles: readonly Role[];
  operations: readonly string[];
  /** What a cell says, without its conditions; `-` where there is none. */
  cell(operation: string, role: Role): string;
  /** What a cell says, with its conditions. */
  words(operation: string, role: Role): string;
}

/** Reads the oracle. */
export function readOracle(): Oracle {
  const text = readFileSync(new URL("../fixtures/authz-matrix.csv", import.meta.url), "utf8");
  const [head = [], ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const roles = head.slice(1) as Role[];
  const cells = new Map(lines.map(([operation = "", ...rest]) => [operation, rest]));
  const words = (operation: string, role: Role) => cells.get(operation)?.[roles.indexOf(role)] ?? "-";
  return {
    roles,
    operations: [...cells.keys()],
    words,
    cell: (operation, role) => words(operation, role).split("+")[0] ?? "-",
  };
}
