import { addDays, EntryStatus, type PlainDate, plainDate, ReferralGroup, Sex } from "@rome/procedure";
import { addEntry, type NewEntry } from "../features/register/index.js";
import { recordWrite } from "../platform/audit/audit.js";
import type { RequestContext } from "../platform/context.js";
import { inTransaction } from "../platform/database/transaction.js";

const { FEMALE, MALE } = Sex;
const { ON_ROLL_NOT_ATTENDING, NOT_ON_ROLL_HARD_TO_PLACE, CONCERNS_OR_RISK_OF_BREAKDOWN } = ReferralGroup;

/** Invented children of the second authority: first name, surname, born, sex, group, on roll, provision, hours, days on the register. */
const CHILDREN = [
  ["Alba", "Thistlewood", "2012-02-11", FEMALE, ON_ROLL_NOT_ATTENDING, true, "MAINSTREAM", 12, 40],
  ["Corin", "Maddox", "2014-07-30", MALE, NOT_ON_ROLL_HARD_TO_PLACE, false, "NONE", 0, 33],
  ["Delphine", "Oakhurst", "2010-10-05", FEMALE, CONCERNS_OR_RISK_OF_BREAKDOWN, true, "REDUCED_TIMETABLE", 10, 61],
  ["Emeka", "Fairbrother", "2016-04-19", MALE, NOT_ON_ROLL_HARD_TO_PLACE, false, "EHE", null, 19],
  ["Isolde", "Ravensworth", "2011-12-24", FEMALE, CONCERNS_OR_RISK_OF_BREAKDOWN, true, "PRU", 15, 75],
  ["Tariq", "Summerhayes", "2013-05-08", MALE, ON_ROLL_NOT_ATTENDING, true, "MAINSTREAM", 25, 12],
] as const;

/** Puts the second authority's children on its register, in one transaction. */
export async function addFenwickChildren(ctx: RequestContext): Promise<void> {
  await inTransaction(ctx, "addToRegister", {}, async (tx) => {
    for (const child of CHILDREN) {
      const { entryId } = await addEntry(tx, entryOf(child, ctx.today));
      await recordWrite(tx, { act: "addToRegister", entity: "RegisterEntry", entityId: entryId, entryId });
    }
    return {};
  });
}

function entryOf(child: (typeof CHILDREN)[number], today: PlainDate): NewEntry {
  const [firstName, lastName, born, sex, referralGroup, onRoll, provisionTypeCode, hoursPerWeek, days] = child;
  return {
    child: { firstName, lastName, dateOfBirth: plainDate(born), sex },
    status: EntryStatus.ACTIVE,
    dateAdded: addDays(today, -days),
    boroughCode: "FENWICK",
    referralGroup,
    onRoll,
    provisionTypeCode,
    hoursPerWeek,
  };
}
