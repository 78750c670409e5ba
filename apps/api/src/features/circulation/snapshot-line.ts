import { EntryStatus, isOverdue, LocationStatus, Population, type RegisterLine, schoolYear } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { populationOf, type RegisterEntry } from "../register/index.js";

const STATUS_WORDS: Readonly<Record<EntryStatus, string>> = {
  [EntryStatus.ADDED]: "New, not yet discussed",
  [EntryStatus.ACTIVE]: "On the register",
  [EntryStatus.REMOVAL_PROPOSED]: "Removal proposed",
  [EntryStatus.REMOVED]: "Removed",
  [EntryStatus.CLOSED]: "Closed",
  [EntryStatus.VOIDED]: "Voided",
};

const POPULATION_WORDS: Readonly<Record<Population, string>> = {
  [Population.AT_RISK]: "At risk of missing education",
  [Population.MISSING]: "Missing education",
  [Population.NOT_SUITABLE]: "Not receiving suitable education",
};

const LOCATION_WORDS: Readonly<Record<LocationStatus, string>> = {
  [LocationStatus.LOCATED]: "Located",
  [LocationStatus.NOT_LOCATED]: "Not located",
  [LocationStatus.UNKNOWN]: "Unknown",
};

/** The line of an entry as it is now. */
export function lineOf(entry: RegisterEntry, ctx: RequestContext): RegisterLine {
  const { child } = entry;
  return {
    reference: entry.reference,
    name: `${child.lastName}, ${child.firstName}`,
    dateOfBirth: child.dateOfBirth,
    schoolYear: schoolYear(child.dateOfBirth, ctx.today),
    status: STATUS_WORDS[entry.status],
    group: ctx.pack.groups.find((group) => group.group === entry.referralGroup)?.name ?? null,
    borough: boroughOf(entry),
    population: populationWords(entry, ctx),
    location: entry.locationStatus && LOCATION_WORDS[entry.locationStatus],
    school: entry.school?.name ?? entry.responsibleTeam,
    onRoll: entry.onRoll === null ? null : yesOrNo(entry.onRoll),
    provision: ctx.pack.provisionTypes.find((type) => type.code === entry.provisionTypeCode)?.label ?? null,
    hours: entry.hoursPerWeek === null ? null : String(entry.hoursPerWeek),
    plan:
      entry.planTargetHours === null ? null : `${entry.planHoursNow ?? 0} hours now, ${entry.planTargetHours} planned`,
    reason: entry.reason,
    leadService: entry.leadService?.name ?? null,
    leadProfessional: entry.leadProfessional,
    lastDiscussedOn: entry.lastDiscussedOn,
    openActions: String(entry.openActionCount),
    overdue: yesOrNo(isOverdue({ state: "OPEN", dueOn: entry.nextActionDueOn }, ctx.today)),
  };
}

/** Registers frozen earlier hold the borough's code: the same borough under its name is no change. */
export function inNames<Line extends { readonly borough?: string | null }>(line: Line, entry: RegisterEntry): Line {
  return line.borough && line.borough === entry.boroughCode ? { ...line, borough: boroughOf(entry) } : line;
}

function boroughOf(entry: RegisterEntry): string | null {
  return entry.boroughName ?? entry.boroughCode;
}

function yesOrNo(value: boolean): string {
  return value ? "Yes" : "No";
}

function populationWords(entry: RegisterEntry, ctx: RequestContext): string | null {
  const answer = populationOf(entry, ctx);
  return answer.population && POPULATION_WORDS[answer.population];
}
