import { may, seesAs, takesFailedTransfers } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { peopleById } from "./people.reading.js";
import { findSeatOf } from "./people.service.js";
import type { Viewer } from "./viewer.type.js";

/** The person who is signed in, and what the portal may offer them; null when nobody is. */
export async function readViewer(ctx: RequestContext): Promise<Viewer | null> {
  const viewer = ctx.viewer;
  if (!viewer) return null;
  const person = await load(ctx, peopleById, viewer.personId);
  if (!person) return null;
  const hasPanel = ctx.pack.panel !== null;
  return {
    person,
    authority: {
      id: viewer.authorityId,
      code: viewer.authorityCode,
      name: viewer.authorityName,
      procedureKey: ctx.pack.key,
    },
    roles: viewer.roles,
    sight: viewer.sight,
    isDemo: ctx.isDemo,
    isFresh: viewer.isFresh,
    today: ctx.today,
    hasPanel,
    mayRefer: hasPanel && may(viewer.roles, "submitReferral"),
    mayTellFrontDoor: may(viewer.roles, "submitCmeReferral"),
    mayScreen: may(viewer.roles, "screenReferral"),
    mayRecordFailedTransfers:
      may(viewer.roles, "recordFailedTransfers") && takesFailedTransfers(ctx.pack, viewer.roles),
    mayAudit: may(viewer.roles, "recordAudit"),
    mayKeepRegister: may(viewer.roles, "circulate"),
    mayOpenInEmergency: may(viewer.roles, "openEmergencyAccess"),
    mayLookBack: seesAs(viewer.roles, "past"),
    mayApproveRemovals: hasPanel && may(viewer.roles, "approveRemoval"),
    seat: await findSeatOf(ctx, viewer.personId),
  };
}
