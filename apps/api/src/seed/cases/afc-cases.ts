import { Sex } from "@rome/procedure";
import { raiseConcern } from "../../features/enquiries/concerns.js";
import { done, type Scene } from "./scene.js";
import { childOf, schoolSearch } from "./school-search.js";

const SCHOOL = "Imani Forsyth";
const OFFICER = "Gethin Rowe";
const SUPERVISOR = "Wanda Okafor";

/** What the officer had found out by day 16, row by row of the location checks (AFC-78 to AFC-88). */
const CHECKS = [
  ["KNOWN_CONTACTS", "All three numbers dead."],
  ["LOCAL_DATABASES", "No open case in the borough."],
  ["KEY_TO_SUCCESS_OR_S2S", "No school has asked for the file."],
  ["INFORMATION_SHARING", "Housing: tenancy ended. Admissions: no application."],
  ["MOVED_FROM", "Came from Kent in 2024; the school there has heard nothing."],
  ["HOME_AUTHORITY", "Lives in the borough; nothing to ask elsewhere."],
] as const;

/** Cases of Achieving for Children: a third day at school, a search near day 20, and one with a concern. */
export async function afcCases(scene: Scene): Promise<void> {
  await schoolSearch(scene, {
    by: SCHOOL,
    child: ["Lucian", "Petersham", "2016-10-10", Sex.MALE],
    absentSince: 3,
  });
  await nearDayTwenty(scene);
  await withConcern(scene);
}

async function nearDayTwenty(scene: Scene): Promise<void> {
  const child = ["Zosia", "Teddingham", "2015-12-01", Sex.FEMALE] as const;
  const id = await schoolSearch(scene, { by: SCHOOL, child, absentSince: 19, visited: true });
  const referralId = await scene.send(SCHOOL, 15, {
    formCode: "SPA_REFERRAL",
    answers: [
      { field: "ATTEMPTS", value: "Calls on every number, a visit, a letter by hand." },
      { field: "PARENT_PHONE", value: "01632 960 105" },
    ],
    children: [
      {
        enquiryId: id,
        answers: [
          { field: "FIRST_DAY_ABSENT", value: scene.day(19) },
          { field: "ON_ROLL", value: "YES" },
          { field: "WELFARE_CONCERN", value: "NO" },
          { field: "LAST_ADDRESS", value: "19 Teasel Gardens" },
        ],
      },
    ],
  });
  const done = ["REGISTER_CHECKED", "PROFESSIONALS_SPOKEN_TO", "FORM_PERMITTED"].map((code) => ({ code }));
  await scene.screen("Petra Vance", 14, { referralId, version: 1, outcome: "ACCEPT", done });
  await scene.assign(id, OFFICER, 14, OFFICER, SUPERVISOR);
  for (const [index, [rowCode, outcome]] of CHECKS.entries())
    await scene.check(id, OFFICER, 12 - index, { rowCode, outcome });
}

async function withConcern(scene: Scene): Promise<void> {
  const child = childOf(["Ephraim", "Norbiton", "2013-03-18", Sex.MALE]);
  const id = await scene.open(OFFICER, 9, { child, firstAbsentOn: scene.day(12), onRoll: true });
  done(
    await raiseConcern(await scene.as(OFFICER, 8), {
      enquiryId: id,
      reason: "A relative fears the child was taken abroad.",
    }),
  );
}
