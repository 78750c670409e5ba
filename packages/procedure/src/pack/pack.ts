import type { SchoolAgeRule } from "../child/compulsory-school-age.js";
import type { ReferralGroup, Role, Side } from "../codes.js";
import type { ClockRule } from "./clock-rule.js";
import type {
  Checklist,
  ClosureRule,
  CtfCodes,
  MissingDefinition,
  NotifyRule,
  OffRollRoute,
  PackAgency,
  PackForm,
  PackGuard,
  PackStep,
  PackSystem,
  RoutingRule,
} from "./enquiry-rules.js";

/** One entry of a procedure's list, with the clause it comes from. */
export interface PackCode {
  readonly code: string;
  readonly label: string;
  /** Document clause and requirement number. */
  readonly source: string;
  /** The words as the document prints them, where they are ambiguous. */
  readonly asPrinted?: string;
  /** How the ambiguity was decided, and why. */
  readonly decision?: string;
}

/** One of the groups in which the panel considers children. */
export interface PackGroup {
  readonly group: ReferralGroup;
  readonly number: number;
  readonly name: string;
  readonly source: string;
}

/** A kind of provision, and what it says about a child who is on no school's roll. */
export interface PackProvisionType extends PackCode {
  /** Home education, education otherwise than at school and alternative provision count without a roll. */
  readonly isSuitableWithoutRoll: boolean;
}

/** A reason why mainstream school is not an option, or why a child went missing. */
export interface PackReason extends PackCode {
  readonly family: string;
}

/** One rung of the escalation ladder; the ladder is climbed by rank. */
export interface PackEscalationLevel extends PackCode {
  readonly rank: number;
  /** The roles that may escalate to this rung. */
  readonly raisedBy: readonly Role[];
  /** Who hears of it here: the owner, or whoever holds a role; nobody where it is left out. */
  readonly hears?: Role | "OWNER";
  /**
   * Working days before the panel on which an outstanding action reaches this rung by itself; where it is left out,
   * somebody chooses it.
   */
  readonly byItselfDaysBefore?: number;
}

/** Another panel or route a child can be sent to (AFC-115, AFC-116, AFC-130). */
export interface PackBoard extends PackCode {
  /** The panel's decision about a child may name it. */
  readonly isNamedInDecision: boolean;
  readonly isTermTimeOnly?: boolean;
  /** How often it meets, in words. */
  readonly meets?: string;
  /** Through whom its outcome comes back (AFC-134, AFC-135). */
  readonly heardThrough?: string;
}

/** A service, with the words officers write for it. */
export interface PackService {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A seat of the panel. */
export interface PackSeat {
  readonly number: number;
  readonly title: string;
  readonly serviceCode: string;
  readonly isChair: boolean;
}

/** When whom the panel's work is called to mind, in working days from the day of the panel. */
export interface ReminderRule {
  /** Days before it on which members hear of their outstanding actions. */
  readonly membersDaysBefore: readonly number[];
  /** Days before it on which the strategic lead gets the list of what is outstanding. */
  readonly leadDaysBefore: readonly number[];
  /** Days after it on which the strategic lead gets that list again. */
  readonly leadDaysAfter: readonly number[];
}

/** How the panel meets. */
export interface PanelRule {
  /** What the panel is called, in mails and calendars. */
  readonly name: string;
  readonly reminders: ReminderRule;
  /** Days from one panel to the next (AFC-105). */
  readonly rhythmDays: number;
  /** By which panel after it was sent a child is back from another panel, when nobody chose a day (L17). */
  readonly boardsReturnPanels: number;
  /** Days before the panel by which the register goes out (AFC-122). */
  readonly registerDaysAhead: number;
  /** Working days before the panel by which the agenda goes out (AFC-121). */
  readonly agendaWorkingDaysAhead: number;
  /** How long a panel lasts. */
  readonly minutes: number;
  /** The group that gets most of the time, and its share in per cent (AFC-110). */
  readonly mostTime: { readonly group: ReferralGroup; readonly percent: number };
  /** Panels in a row without the child after which the child counts as forgotten. */
  readonly notDiscussedPanels: number;
  /** Weeks after a child left the register until what people noted for themselves about the child is deleted. */
  readonly privateNoteWeeks: number;
  /** Days after the closing of a meeting on which its alternates still see it (AFC-126, Q23). */
  readonly alternateDaysAfterClose: number;
  readonly seats: readonly PackSeat[];
}

/** Words officers write for the procedure's codes, for reading a register they keep today. */
export interface ImportAliases {
  readonly groups: Readonly<Record<ReferralGroup, readonly string[]>>;
  readonly provisionTypes: Readonly<Record<string, readonly string[]>>;
  readonly boroughs: Readonly<Record<string, readonly string[]>>;
}

/** One authority's written procedure as data: its numbers, lists and words. */
export interface ProcedurePack {
  readonly key: string;
  readonly authority: string;
  readonly name: string;
  readonly version: string;
  /** First day on which this version is in force; it stays so until a later version begins. */
  readonly effectiveFrom: string;
  /** Whose side the document is written for; an authority may have one for each, and both hold. */
  readonly side: Side | "BOTH";
  readonly groups: readonly PackGroup[];
  readonly criteria: readonly PackCode[];
  readonly reasons: readonly PackReason[];
  readonly purposes: readonly PackCode[];
  readonly provisionTypes: readonly PackProvisionType[];
  readonly services: readonly PackService[];
  readonly escalationLevels: readonly PackEscalationLevel[];
  readonly removalOutcomes: readonly PackCode[];
  readonly boards: readonly PackBoard[];
  /** Null where the authority has no panel; then a case is closed, not removed by a panel. */
  readonly panel: PanelRule | null;
  /** Hours a week below which education is not full-time (AFC-09); null where the document gives none. */
  readonly fullTimeHours: number | null;
  readonly compulsorySchoolAge: SchoolAgeRule;
  readonly confidentialityNotice: string;
  readonly legalBasis: string;
  readonly importAliases: ImportAliases;
  /** The clause behind each number or text above that is not itself a coded list. */
  readonly sources: Readonly<Record<string, PackSource>>;

  /** What the generic roles are called here (requirements E5). */
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  /** When a child counts as missing education; null where only the register's populations are used. */
  readonly missing: MissingDefinition | null;
  readonly clocks: readonly ClockRule[];
  readonly vulnerability: { readonly groups: readonly PackCode[]; readonly risks: readonly PackCode[] };
  readonly checklists: readonly Checklist[];
  readonly steps: readonly PackStep[];
  readonly guards: readonly PackGuard[];
  readonly offRoll: readonly OffRollRoute[];
  readonly ctf: CtfCodes | null;
  readonly closure: ClosureRule | null;
  readonly notifications: readonly NotifyRule[];
  readonly systems: readonly PackSystem[];
  readonly agencies: readonly PackAgency[];
  readonly routing: readonly RoutingRule[];
  readonly forms: readonly PackForm[];
  /** Code lists of the authority's own; a code means something only within its list (SUF-81). */
  readonly lists: Readonly<Record<string, readonly PackCode[]>>;
}

/** Where a number or text of the pack is written, and how an ambiguity was decided. */
export interface PackSource {
  readonly source: string;
  readonly asPrinted?: string;
  readonly decision?: string;
}

/** The panel's rule; throws where the authority has no panel, which callers refuse before. */
export function panelOf(pack: Pick<ProcedurePack, "panel">): PanelRule {
  if (pack.panel === null) throw new Error("This authority's procedure has no panel");
  return pack.panel;
}

/** What mails begin with: the panel's name, or the register's where the procedure has no panel. */
export function mailName(pack: Pick<ProcedurePack, "panel">): string {
  return pack.panel?.name ?? "CME register";
}

/** Says whether a code is in one of the procedure's lists. */
export function isInList(list: readonly { readonly code: string }[], code: string): boolean {
  return list.some((entry) => entry.code === code);
}
