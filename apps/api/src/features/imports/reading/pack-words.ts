import type { ProcedurePack } from "@rome/procedure";
import type { PackWords } from "./words.js";

/** The words a register is read by: those of the procedure’s pack, and the authority’s boroughs. */
export function packWords(pack: ProcedurePack, boroughs: readonly { code: string; name: string }[]): PackWords {
  const { importAliases } = pack;
  return {
    services: pack.services,
    boroughs: boroughs.map(({ code, name }) => ({ code, name, aliases: importAliases.boroughs[code] ?? [] })),
    provisionTypes: pack.provisionTypes.map(({ code, label }) => ({
      code,
      label,
      aliases: importAliases.provisionTypes[code] ?? [],
    })),
    groups: pack.groups.map(({ group, number, name }) => ({
      group,
      number,
      name,
      aliases: importAliases.groups[group],
    })),
  };
}
