import type { EnumOf, VariablesOf } from "../../graphql.js";
import { ENTRY_STATUSES, POPULATIONS, REGISTER_SORTS } from "../../wording.js";
import type { RegisterPageQuery } from "./register-page-query.js";

type Variables = VariablesOf<typeof RegisterPageQuery>;

/** The parts of the address that choose what the register shows. */
export const FILTER_NAMES = [
  "group",
  "borough",
  "population",
  "lead",
  "school",
  "status",
  "overdue",
  "noPlan",
  "address",
] as const;

const GROUPS: Record<EnumOf<"ReferralGroup">, true> = {
  ON_ROLL_NOT_ATTENDING: true,
  NOT_ON_ROLL_HARD_TO_PLACE: true,
  CONCERNS_OR_RISK_OF_BREAKDOWN: true,
};

/** How many children one page of the register shows. */
const PAGE_SIZE = 50;

/** What to ask of the API for an address; an address with nothing chosen asks for everybody. */
export function variablesOf(params: URLSearchParams): Variables {
  return {
    first: PAGE_SIZE,
    after: params.get("after"),
    sort: sortOf(params),
    filter: {
      group: oneOf(GROUPS, params.get("group")),
      borough: params.get("borough"),
      population: oneOf(POPULATIONS, params.get("population")),
      leadServiceId: params.get("lead"),
      schoolId: params.get("school"),
      status: oneOf(ENTRY_STATUSES, params.get("status")),
      overdue: params.get("overdue") === "yes" ? true : null,
      noPlan: params.get("noPlan") === "yes" ? true : null,
      addressToConfirm: params.get("address") === "confirm" ? true : null,
    },
  };
}

/** The order the address asks for; next action due when it names none. */
export function sortOf(params: URLSearchParams): EnumOf<"RegisterSort"> {
  return oneOf(REGISTER_SORTS, params.get("sort")) ?? "NEXT_ACTION_DUE";
}

/** The address for what was chosen in the filter form: only what was chosen stands in it, and the list starts afresh. */
export function paramsOf(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "" && !(name === "sort" && value === "NEXT_ACTION_DUE"))
      params.set(name, value);
  }
  return params;
}

/** Says whether the address chooses anything. */
export function hasFilters(params: URLSearchParams): boolean {
  return FILTER_NAMES.some((name) => params.has(name));
}

/** What the address says, when it is one of the values there are; a mistyped address filters by nothing. */
function oneOf<Value extends string>(values: Readonly<Record<Value, unknown>>, asked: string | null): Value | null {
  return asked !== null && Object.hasOwn(values, asked) ? (asked as Value) : null;
}
