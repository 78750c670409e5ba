import {
  compulsorySchoolAgeReason,
  isCompulsorySchoolAge,
  schoolAgeChangesOn,
} from "../child/compulsory-school-age.js";
import { Population } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import type { PackProvisionType, ProcedurePack } from "../pack/pack.js";

/** What a child's population is computed from. */
export interface PopulationFacts {
  readonly dateOfBirth: PlainDate;
  readonly on: PlainDate;
  /** Null when it is not recorded. */
  readonly onRoll: boolean | null;
  readonly provisionTypeCode: string | null;
  /** Null when the hours are unknown; none at all is 0. */
  readonly hoursPerWeek: number | null;
  readonly hasReducedHoursPlan: boolean;
  /** False once home education or other provision has been judged not suitable (AFC-39, AFC-100). */
  readonly provisionSuitable?: boolean | null;
}

/** What computing a population needs of the pack. */
export type PopulationRule = Pick<
  ProcedurePack,
  "name" | "fullTimeHours" | "provisionTypes" | "compulsorySchoolAge" | "missing" | "sources"
>;

/** A child's population with the reason, the clause, and the day on which age will change the answer. */
export interface PopulationAnswer {
  readonly population: Population | null;
  /** Null when the hours are unknown. */
  readonly isUnder25Hours: boolean | null;
  readonly reason: string;
  readonly source: string;
  readonly changesOn: PlainDate | null;
}

type Found = Pick<PopulationAnswer, "population" | "reason" | "source">;

const THE_LAW = "Education Act 1996, section 8";
const WORKING_RULE = "Register working rule: whoever is on the register and not missing is at risk of it";

/** The clause of the authority's own document, or what stands in for one where it has none (AFC-05, AFC-07, AFC-09, AFC-10, AFC-13). */
function cite({ name }: PopulationRule, clause: string | undefined, otherwise: string): string {
  return clause === undefined ? otherwise : `${name}, ${clause}`;
}

function countsWithoutRoll(facts: PopulationFacts, provision: PackProvisionType | undefined): boolean {
  return provision?.isSuitableWithoutRoll === true && facts.provisionSuitable !== false;
}

function missingReason(facts: PopulationFacts, provision: PackProvisionType | undefined): string {
  if (provision === undefined) return "Not on a school's roll, and no other education is recorded.";
  if (facts.provisionSuitable === false) {
    return `Not on a school's roll, and the education recorded (${provision.label}) was judged not suitable.`;
  }
  return `Not on a school's roll, and what is recorded (${provision.label}) does not count as suitable education without one.`;
}

function atRiskReason(facts: PopulationFacts, isUnder: boolean | null, hours: number | null): string {
  const plan = isUnder === true ? `Below ${hours} hours a week, with a reduced-hours plan in place.` : null;
  const unknownHours = isUnder === null && hours !== null ? "The hours a week are not known." : null;
  const roll = facts.onRoll === null ? "It is not recorded whether the child is on a school's roll." : null;
  const said = [plan, unknownHours, roll].filter((sentence) => sentence !== null);
  return ["On the register as at risk of missing education.", ...said].join(" ");
}

/** First match: age, then roll and provision, then hours, else at risk (AFC-04 to AFC-13). */
function find(facts: PopulationFacts, isUnder: boolean | null, rule: PopulationRule): Found {
  if (!isCompulsorySchoolAge(facts.dateOfBirth, facts.on, rule.compulsorySchoolAge)) {
    const reason = compulsorySchoolAgeReason(facts.dateOfBirth, facts.on, rule.compulsorySchoolAge);
    return { population: null, reason, source: cite(rule, rule.sources.compulsorySchoolAge?.source, THE_LAW) };
  }
  const provision = rule.provisionTypes.find(({ code }) => code === facts.provisionTypeCode);
  if (facts.onRoll === false && !countsWithoutRoll(facts, provision)) {
    const source = cite(rule, rule.missing?.source, THE_LAW);
    return { population: Population.MISSING, reason: missingReason(facts, provision), source };
  }
  const ofHours = cite(rule, rule.sources.fullTimeHours?.source, WORKING_RULE);
  if (isUnder === true && !facts.hasReducedHoursPlan) {
    const reason = `${facts.hoursPerWeek} hours a week, below ${rule.fullTimeHours}, and no reduced-hours plan.`;
    return { population: Population.NOT_SUITABLE, reason, source: ofHours };
  }
  const reason = atRiskReason(facts, isUnder, rule.fullTimeHours);
  const ofRisk = cite(rule, rule.sources["populations.AT_RISK"]?.source, WORKING_RULE);
  return { population: Population.AT_RISK, reason, source: isUnder === true ? ofHours : ofRisk };
}

/** Computes which population a child belongs to on a day, and why; group and population are independent (Q1). */
export function population(facts: PopulationFacts, rule: PopulationRule): PopulationAnswer {
  const { fullTimeHours } = rule;
  const isUnder25Hours =
    facts.hoursPerWeek === null || fullTimeHours === null ? null : facts.hoursPerWeek < fullTimeHours;
  return {
    ...find(facts, isUnder25Hours, rule),
    isUnder25Hours,
    changesOn: schoolAgeChangesOn(facts.dateOfBirth, facts.on, rule.compulsorySchoolAge),
  };
}
