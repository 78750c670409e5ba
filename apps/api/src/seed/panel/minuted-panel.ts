import { approveMinutes } from "../../features/minutes/approve-minutes.js";
import { askToApproveMinutes } from "../../features/minutes/ask-to-approve-minutes.js";
import { editMinutes } from "../../features/minutes/edit-minutes.js";
import { publishMinutes } from "../../features/minutes/publish-minutes.js";
import { approveRemoval } from "../../features/removals/approve-removal.js";
import { done, type Scene } from "../cases/scene.js";
import { closingSection, minutesOf, removalOf } from "./found.js";
import type { PanelDays } from "./panel-days.js";
import { CHAIR, KEEPER, REMOVED } from "./told.js";

const THANKS = "The chair thanked Cormac Dell for standing in.";

/** The minutes are edited, approved by the chair and published; the chair lets the child the panel agreed on leave. */
export async function tellMinutedPanel(scene: Scene, days: PanelDays): Promise<void> {
  const { heldOn, minutedOn, publishedOn } = days;
  const keeper = await scene.on(KEEPER, minutedOn);
  const { id: sectionId, version, text } = await closingSection(keeper, heldOn);
  done(await editMinutes(keeper, { sectionId, version, text: `${text}\n\n${THANKS}` }));
  done(await askToApproveMinutes(keeper, await minutesNow(keeper)));
  const chair = await scene.on(CHAIR, publishedOn);
  done(await approveMinutes(chair, await minutesNow(chair)));
  const { id: removalRequestId, version: asRead } = await removalOf(chair, REMOVED.number);
  done(await approveRemoval(chair, { removalRequestId, version: asRead }));
  const publishing = await scene.on(KEEPER, publishedOn, "11:00");
  done(await publishMinutes(publishing, await minutesNow(publishing)));

  async function minutesNow(ctx: Parameters<typeof minutesOf>[0]) {
    const minutes = await minutesOf(ctx, heldOn);
    return { minutesId: minutes.id, version: minutes.version };
  }
}
