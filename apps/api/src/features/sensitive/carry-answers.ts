import {
  type Answers,
  DetailKind,
  DetailStanding,
  detailsOfForm,
  type PackForm,
  SafeToContact,
  type WrittenDetail,
} from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import { ChildDetail } from "./child-detail.entity.js";

/** A form whose sensitive answers are kept with a child. */
export interface CarriedForm {
  childId: string;
  entryId: string | null;
  form: PackForm;
  answers: Answers;
  /** The reference of the referral. */
  toldBy: string;
}

/** Keeps the addresses and contacts of a form with the child, so that nobody types them twice; what is held already is left. */
export async function carryAnswers(tx: Tx, { childId, entryId, form, answers, toldBy }: CarriedForm): Promise<void> {
  const given = detailsOfForm(form, answers);
  if (given.length === 0) return;
  const held = await tx.findAll(ChildDetail, { childId, standing: DetailStanding.CURRENT });
  const known = new Set(held.map(told));
  for (const detail of given.filter((one) => !known.has(told(one)))) {
    const entityId = await tx.insert(ChildDetail, {
      ...detail,
      ...{ childId, toldBy, recordedBy: tx.viewer.personId, recordedAt: tx.ctx.now },
      safeToContact: detail.kind === DetailKind.CONTACT ? SafeToContact.UNKNOWN : null,
    });
    await recordWrite(tx, { act: "recordChildDetail", entity: "ChildDetail", entityId, entryId });
  }
}

/** What a detail tells, however its capitals and blanks are written. */
function told({ kind, words, phone, email }: Pick<WrittenDetail, "kind" | "words" | "phone" | "email">): string {
  return [kind, words, phone?.replace(/\D/g, ""), email].map((part) => part?.toLowerCase().trim() ?? "").join("\n");
}
