import { ActionProgress, plainDate, ReferralGroup, Sex } from "@rome/procedure";
import { recordActionUpdate } from "../../features/actions/record-action-update.js";
import { addToRegister } from "../../features/register/add-to-register.js";
import { changeReferralGroup } from "../../features/register/change-referral-group.js";
import { recordProvision } from "../../features/register/record-provision.js";
import { done, type Scene } from "../cases/scene.js";
import { actionOf, findEntry, serviceId } from "./found.js";
import { KEEPER } from "./told.js";

const { IN_PROGRESS, DONE, BLOCKED } = ActionProgress;

/** What owners have said of their actions since: who, of which child, how many weekdays ago. */
const UPDATES = [
  [
    "Tom Hargreaves",
    "0010",
    7,
    IN_PROGRESS,
    "Seen at home. She would like a later start on Mondays; asked the school.",
  ],
  ["Vikram Ashdown", "0021", 6, DONE, "Both visits made. The family would take a place at either."],
  ["Vikram Ashdown", "0006", 5, BLOCKED, "Two schools said no. The third answers next week."],
  ["Saoirse Blythe", "0042", 4, IN_PROGRESS, "Seen in class once; a second visit is arranged."],
] as const;

/** What happened since the panel, so that the next one is told what changed. */
export async function tellSincePanel(scene: Scene): Promise<void> {
  for (const [name, number, ago, progress, text] of UPDATES) {
    const owner = await scene.as(name, ago);
    const { id: actionId, version } = await actionOf(owner, number);
    done(await recordActionUpdate(owner, { actionId, version, progress, text }));
  }
  await moved(scene);
  await taught(scene);
  await added(scene);
}

async function moved(scene: Scene): Promise<void> {
  const keeper = await scene.as(KEEPER, 4);
  const entry = await findEntry(keeper, "0022");
  if (!entry) return;
  const reason = "Has not been in school since Monday of last week; the school rang.";
  const group = ReferralGroup.ON_ROLL_NOT_ATTENDING;
  done(await changeReferralGroup(keeper, { entryId: entry.id, version: entry.version, group, reason }));
}

async function taught(scene: Scene): Promise<void> {
  const keeper = await scene.as(KEEPER, 3);
  const entry = await findEntry(keeper, "0055");
  if (!entry) return;
  const given = { provisionTypeCode: "INDIVIDUAL_TUITION", hoursPerWeek: 10 };
  done(await recordProvision(keeper, { entryId: entry.id, version: entry.version, ...given }));
}

async function added(scene: Scene): Promise<void> {
  const keeper = await scene.as(KEEPER, 2);
  const born = plainDate("2013-04-19");
  const child = { firstName: "Wren", lastName: "Halliford", dateOfBirth: born, sex: Sex.FEMALE };
  done(
    await addToRegister(keeper, {
      child,
      group: ReferralGroup.NOT_ON_ROLL_HARD_TO_PLACE,
      reason: "Moved into the borough without a school place.",
      boroughCode: "KINGSTON",
      leadServiceId: await serviceId(keeper, "ADMISSIONS"),
    }),
  );
}
