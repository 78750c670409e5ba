import { panelOf } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import type { Meeting } from "../../meetings/index.js";
import type { Cover } from "../paper-content.js";
import type { Snapshot } from "./keep-paper.js";

/** The first page: which panel, which day, what may be done with it and on what legal basis (AFC-131, AFC-132). */
export function coverOf(
  tx: Tx,
  meeting: Pick<Meeting, "heldOn" | "startsAt" | "place">,
  snapshot: Snapshot,
  rest: Pick<Cover, "number" | "reason" | "onAgenda" | "onRegister">,
): Cover {
  const { pack, today } = tx.ctx;
  return {
    authority: tx.viewer.authorityName,
    panel: panelOf(pack).name,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    place: meeting.place,
    confidentialityNotice: pack.confidentialityNotice,
    legalBasis: pack.legalBasis,
    snapshotHash: snapshot.hash,
    issuedOn: today,
    issuedBy: tx.viewer.name,
    ...rest,
  };
}
