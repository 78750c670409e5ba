import { RetentionClass } from "@rome/procedure";
import { by, type MapOfTables } from "./mapped-table.js";

const { RECORD } = RetentionClass;
const ofAction = [by("action_id", "action")];

/** What is to be done for a child, and by whom. */
export const ACTION_TABLES: MapOfTables = {
  action: {
    holds: "What a service has undertaken to do for a child, by when, and what came of it.",
    keeps: RECORD,
    leads: [by("entry_id", "register_entry")],
    columns: {
      CASE: "text progress outcome",
      WORK: `owner_service_id owner_person_id due_on due_meeting_id state agreed_meeting_id agreed_by agreed_at updated_at
        completed_at is_free_text`,
      NONE: "entry_id version",
    },
  },
  action_update: {
    holds: "How an action is getting on.",
    keeps: RECORD,
    leads: ofAction,
    columns: { CASE: "progress text", WORK: "made_by made_at", NONE: "action_id" },
  },
  escalation: {
    holds: "An action that was taken higher, why, and the answer.",
    keeps: RECORD,
    leads: ofAction,
    columns: {
      CASE: "reason answer",
      PERSON: "to_whom",
      WORK: "level reply_by state raised_by raised_at answered_by answered_at by_itself",
      NONE: "action_id version",
    },
  },
  owner_proposal: {
    holds: "A proposal that another service takes an action, and the answer.",
    keeps: RECORD,
    leads: ofAction,
    columns: {
      CASE: "reason answer",
      WORK: "service_id state proposed_by proposed_at answered_by answered_at",
      NONE: "action_id version",
    },
  },
};
