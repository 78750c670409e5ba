import { dayInWords, Sex } from "@rome/procedure";
import type { FieldChange } from "../../../platform/audit/audit.js";
import { IMPORT_FIELDS, type ImportFieldCode } from "../reading/import-fields.js";
import type { ReadAction } from "../reading/parse-actions.js";
import type { PackWords } from "../reading/words.js";
import type { ChildFacts } from "./facts.js";

/** Facts by the field of the register they stand in, in the words of the screen. */
export type FactWords = Partial<Record<ImportFieldCode, string | null>>;

/** Says facts in words. Notes about the address are never among them. */
export function wordsOfFacts(facts: ChildFacts, words: PackWords): FactWords {
  return {
    name: `${facts.lastName}, ${facts.firstName}`,
    dateOfBirth: dayInWords(facts.dateOfBirth),
    sex: facts.sex === null ? null : facts.sex === Sex.FEMALE ? "Female" : "Male",
    upn: facts.upn,
    borough: nameOf(words.boroughs, facts.boroughCode),
    school: schoolInWords(facts),
    provisionType:
      words.provisionTypes.find(({ code }) => code === facts.provisionTypeCode)?.label ?? facts.provisionTypeCode,
    hours: facts.hoursPerWeek === null ? null : String(facts.hoursPerWeek),
    group: words.groups.find(({ group }) => group === facts.group)?.name ?? null,
    reason: facts.reason,
    dateAdded: facts.dateAdded === null ? null : dayInWords(facts.dateAdded),
    leadService: nameOf(words.services, facts.leadServiceCode),
    dataProvider: nameOf(words.services, facts.dataProviderCode),
    actions: facts.actions.map((action) => actionInWords(action, words)).join("; ") || null,
  };
}

/** Two sets of facts side by side: before is held, after is the row. What neither says is left out. */
export function sideBySide(held: ChildFacts, row: ChildFacts, words: PackWords): FieldChange[] {
  const [before, after] = [wordsOfFacts(held, words), wordsOfFacts(row, words)];
  return IMPORT_FIELDS.map(({ code }) => change(code, before[code] ?? null, after[code] ?? null)).filter(
    (cell) => cell.before !== null || cell.after !== null,
  );
}

/** A change of one field, labelled as on the register. */
export function change(field: ImportFieldCode, before: string | null, after: string | null): FieldChange {
  const label = IMPORT_FIELDS.find(({ code }) => code === field)?.label ?? field;
  return { field, label, before, after };
}

/** An action in one line: what, by whom, by when. */
export function actionInWords(action: ReadAction, words: PackWords): string {
  const owner = nameOf(words.services, action.ownerServiceCode);
  return [action.text, owner && `owner ${owner}`, action.dueOn && `due ${dayInWords(action.dueOn)}`]
    .filter(Boolean)
    .join(", ");
}

function schoolInWords({ schoolName, onRoll, responsibleTeam }: ChildFacts): string | null {
  const roll = onRoll === null ? "roll not known" : onRoll ? "on roll" : "not on roll";
  const school = schoolName === null ? (onRoll === null ? null : capitalFirst(roll)) : `${schoolName} (${roll})`;
  return [school, responsibleTeam].filter((part) => part !== null).join("; ") || null;
}

function capitalFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nameOf(items: readonly { code: string; name: string }[], code: string | null): string | null {
  return code === null ? null : (items.find((item) => item.code === code)?.name ?? code);
}
