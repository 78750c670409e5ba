import { declareConflict } from "../features/sight/declare-conflict.js";
import { restrictRecord } from "../features/sight/restrict-record.js";
import { done, type Scene } from "./cases/scene.js";
import { findChild, personId } from "./panel/found.js";
import { KEEPER } from "./panel/told.js";

/** The child whose record only some may see, who they are, and why. */
const RESTRICTED = {
  number: "0048",
  readers: [KEEPER, "Rhona Tansley", "Hugh Pemberton"],
  reason: "A parent works with people on the panel.",
} as const;

/** The child whom a member of the panel knows. */
const KNOWN = {
  number: "0051",
  by: "Nuala Everett",
  reason: "The family next door; our children are friends.",
} as const;

/** Restricts one record of the demonstration to some people, and lets a member say that she knows a family. */
export async function tellWhoMaySee(scene: Scene): Promise<void> {
  const keeper = await scene.as(KEEPER, 2);
  const restricted = await findChild(keeper, RESTRICTED.number);
  if (restricted) {
    const personIds = await Promise.all(RESTRICTED.readers.map(async (name) => await personId(keeper, name)));
    done(await restrictRecord(keeper, { childId: restricted, personIds, reason: RESTRICTED.reason }));
  }
  const member = await scene.as(KNOWN.by, 1);
  const known = await findChild(member, KNOWN.number);
  if (known) done(await declareConflict(member, { childId: known, withHousehold: true, reason: KNOWN.reason }));
}
