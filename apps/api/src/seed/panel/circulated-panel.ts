import { completeAction } from "../../features/actions/complete-action.js";
import { addAgendaItem } from "../../features/agenda/add-agenda-item.js";
import { nameAlternate } from "../../features/attendance/name-alternate.js";
import { recordNilReturn } from "../../features/chasing/record-nil-return.js";
import { circulate } from "../../features/circulation/circulate.js";
import { openCirculation } from "../../features/circulation/open-circulation.js";
import { acceptConfidentiality, seeAsAccepted } from "../../features/guests/accept-confidentiality.js";
import { proposeRemoval } from "../../features/removals/propose-removal.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { done, type Scene } from "../cases/scene.js";
import { actionOf, findEntry, meetingOn, personId, seatId, serviceId } from "./found.js";
import type { PanelDays } from "./panel-days.js";
import { DECISIONS, DEFERRED, KEEPER, READERS, REMOVED } from "./told.js";

const NOTHING_TO_REPORT = { by: "Olu Brathwaite", service: "EMOTIONAL_HEALTH", words: "No referral came to us." };
const STOOD_IN_FOR = { seat: "YRS", by: "Zadie Corrigan", alternate: "Cormac Dell" };

/** The agenda of the panel that was held is made, its papers go out a week ahead, and people open them. */
export async function tellCirculatedPanel(scene: Scene, days: PanelDays): Promise<void> {
  await makeAgenda(scene, days);
  const keeper = await scene.on(KEEPER, days.circulatedOn);
  const { id, version } = await meetingOn(keeper, days.heldOn);
  done(await circulate(keeper, { meetingId: id, version }));
  for (const [index, name] of READERS.entries()) {
    const reader = await scene.on(name, days.readOn, `09:${10 + index}`);
    done(await acceptConfidentiality(reader, { meetingId: id }));
    seeAsAccepted(reader, fromGlobalId("Meeting", id) ?? "");
    done(await openCirculation(reader, { meetingId: id }));
  }
  const { by, service, words } = NOTHING_TO_REPORT;
  const quiet = await scene.on(by, days.readOn, "10:00");
  done(await recordNilReturn(quiet, { meetingId: id, serviceId: await serviceId(quiet, service), words }));
  const away = await scene.on(STOOD_IN_FOR.by, days.readOn, "11:00");
  done(
    await nameAlternate(away, {
      meetingId: id,
      seatId: await seatId(away, STOOD_IN_FOR.seat),
      personId: await personId(away, STOOD_IN_FOR.alternate),
    }),
  );
}

async function makeAgenda(scene: Scene, { begunOn, heldOn }: PanelDays): Promise<void> {
  const keeper = await scene.on(KEEPER, begunOn, "11:00");
  const { id: meetingId } = await meetingOn(keeper, heldOn);
  for (const { number, why } of [...DECISIONS, DEFERRED]) {
    const entry = await findEntry(keeper, number);
    if (entry) done(await addAgendaItem(keeper, { meetingId, entryId: entry.id, why }));
  }
  const { number, visitedBy, by, visit, outcome, reason } = REMOVED;
  const visitor = await scene.on(visitedBy, begunOn, "11:30");
  const { id: actionId, version } = await actionOf(visitor, number);
  done(await completeAction(visitor, { actionId, version, outcome: visit }));
  const proposer = await scene.on(by, begunOn, "12:00");
  const entry = await findEntry(proposer, number);
  if (entry) done(await proposeRemoval(proposer, { entryId: entry.id, version: entry.version, outcome, reason }));
}
