import { ACTION_RULES } from "./rules/action-rules.js";
import { BOARD_RULES } from "./rules/board-rules.js";
import { CALENDAR_RULES } from "./rules/calendar-rules.js";
import { CHASING_RULES } from "./rules/chasing-rules.js";
import { CLOCK_RULES } from "./rules/clock-rules.js";
import { CLOSING_RULES } from "./rules/closing-rules.js";
import { ENQUIRY_RULES } from "./rules/enquiry-rules.js";
import { FRONT_DOOR_RULES } from "./rules/front-door-rules.js";
import { GENERAL_RULES } from "./rules/general-rules.js";
import { LAW_RULES } from "./rules/law-rules.js";
import { MACHINE_RULES } from "./rules/machine-rules.js";
import { MERGING_RULES } from "./rules/merging-rules.js";
import { MINUTES_RULES } from "./rules/minutes-rules.js";
import { OFF_ROLL_RULES } from "./rules/off-roll-rules.js";
import { PANEL_RULES } from "./rules/panel-rules.js";
import { PEOPLE_RULES } from "./rules/people-rules.js";
import { RECORD_SIGHT_RULES } from "./rules/record-sight-rules.js";
import { REFERRAL_RULES } from "./rules/referral-rules.js";
import { REGISTER_RULES } from "./rules/register-rules.js";
import { REMOVAL_RULES } from "./rules/removal-rules.js";
import { RETENTION_RULES } from "./rules/retention-rules.js";
import { RIGHTS_RULES } from "./rules/rights-rules.js";
import type { Rule } from "./rules/rule.js";
import { SENSITIVE_RULES } from "./rules/sensitive-rules.js";
import { TELLING_RULES } from "./rules/telling-rules.js";
import { TRAIL_RULES } from "./rules/trail-rules.js";

export type { Rule } from "./rules/rule.js";

/** Every rule that can refuse an act: where it is written, and what to tell the person who was refused. */
export const RULES = {
  ...REMOVAL_RULES,
  ...RETENTION_RULES,
  ...PANEL_RULES,
  ...BOARD_RULES,
  ...MINUTES_RULES,
  ...ACTION_RULES,
  ...CHASING_RULES,
  ...REGISTER_RULES,
  ...REFERRAL_RULES,
  ...LAW_RULES,
  ...FRONT_DOOR_RULES,
  ...ENQUIRY_RULES,
  ...CLOCK_RULES,
  ...CALENDAR_RULES,
  ...OFF_ROLL_RULES,
  ...CLOSING_RULES,
  ...SENSITIVE_RULES,
  ...TELLING_RULES,
  ...TRAIL_RULES,
  ...RIGHTS_RULES,
  ...RECORD_SIGHT_RULES,
  ...MACHINE_RULES,
  ...PEOPLE_RULES,
  ...MERGING_RULES,
  ...GENERAL_RULES,
} as const satisfies Record<string, Rule>;

/** The name of a rule that can be cited. */
export type RuleCode = keyof typeof RULES;
