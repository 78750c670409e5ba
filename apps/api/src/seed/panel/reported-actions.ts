import { ActionProgress } from "@rome/procedure";
import { recordActionUpdate } from "../../features/actions/record-action-update.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { done, type Scene } from "../cases/scene.js";
import type { PanelDays } from "./panel-days.js";

/** Owners who report on their service's actions before the panel; the other services are silent. */
const OWNERS = [
  "Lowri Castell",
  "Saoirse Blythe",
  "Ines Whitcombe",
  "Marguerite Oyelaran",
  "Vikram Ashdown",
  "Hugh Pemberton",
];

/** What is said of an action, by the words it begins with. */
const SAID: readonly (readonly [begins: string, text: string])[] = [
  ["call", "The review is being arranged; the family has been asked for days."],
  ["visit", "Nobody was in the first time; a second visit is arranged."],
  ["complete", "Asked; two authorities have still to answer."],
  ["ring", "Left a message with the parent twice."],
  ["find", "Two tutors asked; one could begin after half term."],
  ["write", "Written to the school; the answer is awaited."],
];
const OTHERWISE = "Under way; nothing new to decide.";

/** Between circulation and panel, owners say how it is going with each of their actions. */
export async function tellReportedActions(scene: Scene, { readOn }: PanelDays): Promise<void> {
  for (const name of OWNERS) {
    const owner = await scene.on(name, readOn, "14:00");
    for (const { id, version, text } of await openActions(owner)) {
      const said = SAID.find(([begins]) => text.toLowerCase().startsWith(begins))?.[1] ?? OTHERWISE;
      const progress = ActionProgress.IN_PROGRESS;
      done(await recordActionUpdate(owner, { actionId: toGlobalId("Action", id), version, progress, text: said }));
    }
  }
}

async function openActions(ctx: RequestContext): Promise<{ id: string; version: number; text: string }[]> {
  return await reading(ctx, (tx) =>
    tx.rows<{ id: string; version: number; text: string }>(
      "SELECT id, version, text FROM action WHERE authority_id = $1 AND state = 'OPEN' AND owner_service_id = $2 ORDER BY id",
      [tx.viewer.authorityId, tx.viewer.serviceId],
    ),
  );
}
