import { plainWords } from "./words.js";

const SIGNS = [
  /\brefuge\b/,
  /\b(?:do not|dont|not to be|never|must not|must not be|cannot|cant|no)\b.{0,30}\b(?:shar\w*|disclos\w*|giv\w*|giv\w* out|pass\w*|reveal\w*|tell\w*)\b.{0,40}\b(?:address|whereabouts|location|where)\b/,
  /\b(?:address|whereabouts|location)\b.{0,40}\b(?:do not|dont|not to be|must not|never|cannot|cant)\b.{0,20}\b(?:shar\w*|disclos\w*|giv\w*|pass\w*|reveal\w*)/,
  /\b(?:address|location|whereabouts)\b.{0,25}\b(?:confidential|protected|withheld|secret|restricted|hidden|sensitive|safe)\b/,
  /\b(?:confidential|protected|withheld|secret|restricted|undisclosed|safe|hidden)\b.{0,10}\b(?:address|location|whereabouts)\b/,
  /\b(?:safe house|witness protection|non molestation|nmo|fled (?:dv|da|domestic|violence)|fleeing)\b/,
] as const;

/** Whether a note says, or hints, that the family’s address must not be shared: when in doubt, yes. */
export function isAddressNote(text: string): boolean {
  const words = plainWords(text);
  return SIGNS.some((sign) => sign.test(words));
}
