import type { ErrorObject } from "ajv";

/** Something wrong in a pack: where, and what in plain words. */
export interface Fault {
  path: readonly (string | number)[];
  says: string;
}

/** What a validator found, in plain words: every fault once, and of a choice only the fault that matters. */
export function faultsInWords(errors: readonly ErrorObject[]): Fault[] {
  return errors
    .filter(({ keyword, schemaPath }) => keyword !== "if" && !/\/(anyOf|contains)\/./.test(schemaPath))
    .map((error) => ({ path: pathOf(error), says: inWords(error) }));
}

function pathOf({ instancePath, keyword, params }: ErrorObject): string[] {
  const path = instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  return keyword === "additionalProperties" ? [...path, params.additionalProperty] : path;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a section with keys of its own",
  null: "null",
};

function inWords({ keyword, params, message, data, parentSchema }: ErrorObject): string {
  switch (keyword) {
    case "required":
      return `"${params.missingProperty}" is missing`;
    case "additionalProperties":
      return "is not known here; check the spelling, or leave it out";
    case "enum":
      return `"${String(data)}" is not one of ${params.allowedValues.map(String).join(", ")}`;
    case "type":
      return `must be ${[params.type]
        .flat()
        .map((type) => TYPES[type] ?? type)
        .join(" or ")}`;
    case "pattern":
      return `"${String(data)}" is not written as it must be. ${parentSchema?.description ?? ""}`.trimEnd();
    case "minLength":
      return "is empty";
    case "minItems":
      return "needs at least one line";
    case "uniqueItems":
      return "says the same thing twice";
    case "anyOf":
      return `is not a condition. ${parentSchema?.description ?? ""}`.trimEnd();
    case "contains":
      return `needs one with ${Object.keys(params).length > 0 ? "isChair: true" : "the mark"}`;
    default:
      return message ?? "is not valid";
  }
}
