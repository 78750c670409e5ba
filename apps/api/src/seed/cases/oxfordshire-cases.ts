import { Sex } from "@rome/procedure";
import { requestOffRollPermission } from "../../features/off-roll/request-off-roll-permission.js";
import { done, type Scene } from "./scene.js";
import { childOf, schoolSearch } from "./school-search.js";

const SCHOOL = "Rupert Halse";
const OFFICER = "Nerys Vaughan-Price";
const SUPERVISOR = "Sanjit Bhullar";

/** Cases of Oxfordshire: with the school, and one past 20 days with the two separate investigations. */
export async function oxfordshireCases(scene: Scene): Promise<void> {
  await schoolSearch(scene, {
    by: SCHOOL,
    child: ["Peregrine", "Ashdown-Lane", "2011-07-07", Sex.MALE],
    absentSince: 6,
    visited: true,
  });
  await twoInvestigations(scene);
  await scene.open(OFFICER, 15, {
    child: childOf(["Imogen", "Thameford", "2013-05-30", Sex.FEMALE]),
    onRoll: false,
    note: "Never on a school's roll here; a neighbour told the front door.",
  });
}

async function twoInvestigations(scene: Scene): Promise<void> {
  const child = ["Callista", "Radcot", "2012-11-13", Sex.FEMALE] as const;
  const id = await schoolSearch(scene, { by: SCHOOL, child, absentSince: 32, visited: true });
  await scene.step(id, SCHOOL, 20, { stepCode: "SCHOOL_INVESTIGATION", note: "Emergency contacts, siblings, visit." });
  await sentToAuthority(scene, id);
  await scene.assign(id, "Callum Reddick", 17, OFFICER, SUPERVISOR);
  await scene.step(id, OFFICER, 6, {
    stepCode: "AUTHORITY_INVESTIGATION",
    note: "Own enquiries with health and housing.",
  });
  const ctx = await scene.as(SCHOOL, 1);
  const given = {
    enquiryId: id,
    routeCode: "TWENTY_DAYS",
    groundCode: "9(1)(i)",
    note: "More than twenty school days.",
  };
  done(await requestOffRollPermission(ctx, given));
}

async function sentToAuthority(scene: Scene, enquiryId: string): Promise<void> {
  const referralId = await scene.send(SCHOOL, 18, {
    formCode: "SCHOOL_NOTIFICATION",
    answers: [
      { field: "INVESTIGATED", value: "YES" },
      { field: "FOUND_OUT", value: "The family gave notice on the flat. No new address." },
      { field: "ESW_INVOLVED", value: "NO" },
    ],
    children: [
      {
        enquiryId,
        answers: [
          { field: "FIRST_ABSENT", value: scene.day(32) },
          { field: "ON_ROLL", value: "YES" },
          { field: "PROTECTION_PLAN", value: "NO" },
          { field: "KEYWORKER_TOLD", value: "NO" },
        ],
      },
    ],
  });
  await scene.screen("Callum Reddick", 17, { referralId, version: 1, outcome: "ACCEPT" });
}
