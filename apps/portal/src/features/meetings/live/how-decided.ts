import type { EnumOf } from "../../../graphql.js";
import { DECISION_BASES } from "../../../wording.js";
import { asSentence } from "../agenda/as-sentence.js";

/** How a decision was come to, and who did not agree. */
export interface DecidedHow {
  basis: EnumOf<"DecisionBasis">;
  dissents: readonly { seat: { title: string }; person: { name: string } | null; words: string }[];
}

/** How a decision was come to, in sentences; nothing where all agreed. */
export function howDecided({ basis, dissents }: DecidedHow): string[] {
  return [...(basis === "CHAIR" ? [`${DECISION_BASES.CHAIR}.`] : []), ...dissents.map(dissentInWords)];
}

function dissentInWords({ seat, person, words }: DecidedHow["dissents"][number]): string {
  const who = person ? `${person.name} (${seat.title})` : seat.title;
  return `${who} did not agree: ${asSentence(words)}`;
}
