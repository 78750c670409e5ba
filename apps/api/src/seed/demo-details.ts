import { DetailKind, SafeToContact } from "@rome/procedure";
import { recordChildDetail } from "../features/sensitive/record-child-detail.js";
import type { RequestContext } from "../platform/context.js";
import { done } from "./cases/scene.js";
import { findChild } from "./panel/found.js";

/** Invented homes of children of the demonstration's register, by the number of their entry. */
const HOMES = [
  ["0006", "14 Wherry Walk, Guildhall Wharf"],
  ["0010", "Flat 3, 52 Sorrel Street"],
  ["0021", "8 Bramling Close"],
  ["0022", "27 Old Ferry Road"],
  ["0042", "Flat 11, Kestrel House, Weir Lane"],
  ["0055", "3 Lammas Cottages"],
] as const;

/** Invented people to ring: entry, name, relation, number, whether it is safe. */
const CONTACTS = [
  ["0006", "Mrs D. Anselm", "Grandmother, emergency contact", "01632 960 101", SafeToContact.SAFE],
  ["0010", "Ms R. Teale", "Mother", "07700 900 102", SafeToContact.SAFE],
  ["0010", "Mr P. Teale", "Father, lives elsewhere", "01632 960 103", SafeToContact.NOT_SAFE],
  ["0042", "Mr K. Osei", "Foster carer", "01632 960 104", SafeToContact.SAFE],
] as const;

/** Gives some children of the demonstration addresses and people to ring, as business support would. */
export async function addDemoDetails(keeper: RequestContext): Promise<void> {
  const toldBy = "The school";
  for (const [number, words] of HOMES) await add(keeper, number, { kind: DetailKind.ADDRESS, words, toldBy });
  for (const [number, name, relation, phone, safeToContact] of CONTACTS)
    await add(keeper, number, { kind: DetailKind.CONTACT, name, relation, phone, safeToContact, toldBy });
  await add(keeper, "0042", { kind: DetailKind.HEALTH, words: "Carries an inhaler; the school nurse knows." });
}

async function add(
  keeper: RequestContext,
  number: string,
  detail: Omit<Parameters<typeof recordChildDetail>[1], "childId">,
): Promise<void> {
  const childId = await findChild(keeper, number);
  if (childId) done(await recordChildDetail(keeper, { childId, ...detail }));
}
