import { AttemptChannel, AttemptResult, Screening, Sex } from "@rome/procedure";
import { closeEnquiry } from "../../features/closing/close-enquiry.js";
import { recordHandover, recordHandoverAnswer } from "../../features/closing/record-handover.js";
import { recordVulnerability } from "../../features/enquiries/record-vulnerability.js";
import { requestOffRollPermission } from "../../features/off-roll/request-off-roll-permission.js";
import { done, type Scene } from "./scene.js";
import { childOf, type InventedChild, schoolSearch } from "./school-search.js";

const PRIMARY = "Corwin Ashby";
const ACADEMY = "Leonie Marchbank";
const ADMINISTRATOR = "Desmond Achebe";
const OFFICER = "Mirela Stancu";
const MANAGER = "Halima Rashid";

/** Cases of Cambridgeshire in every state: with the school, referred, joint, on the way off the roll, handed over. */
export async function cambridgeshireCases(scene: Scene): Promise<void> {
  await schoolSearch(scene, {
    by: PRIMARY,
    child: ["Tansy", "Wickhamford", "2017-03-08", Sex.FEMALE],
    absentSince: 4,
    vulnerability: ["YOUNG_CARER"],
  });
  await protectedChild(scene);
  await referred(scene, ["Jonty", "Larkspur", "2012-06-19", Sex.MALE], 12);
  const joint = await accepted(scene, ["Anwen", "Costessey", "2011-09-27", Sex.FEMALE], 18);
  await scene.check(joint, OFFICER, 2, { rowCode: "EWO_HOUSING", outcome: "Tenancy ended on 2 November." });
  await leavingRoll(scene);
  await handedOver(scene);
}

/** A child under a protection plan: social services come first, before the school's own days. */
async function protectedChild(scene: Scene): Promise<void> {
  const child: InventedChild = ["Rafferty", "Quill", "2016-11-02", Sex.MALE];
  const id = await schoolSearch(scene, { by: PRIMARY, child, absentSince: 1 });
  await scene.change(recordVulnerability, id, PRIMARY, 1, {
    protection: "PLAN",
    isSocialCareInvolved: true,
    socialWorker: "Duty team, social services",
  });
}

async function referred(scene: Scene, child: InventedChild, absentSince: number): Promise<[string, string]> {
  const enquiryId = await schoolSearch(scene, { by: ACADEMY, child, absentSince, visited: true });
  const day = (ago: number) => scene.day(ago);
  const sentAgo = Math.max(absentSince - 10, 0);
  const referralId = await scene.send(ACADEMY, sentAgo, {
    formCode: "CME_INVESTIGATION",
    answers: [
      { field: "SENT_ON", value: day(sentAgo) },
      { field: "FIRST_CONTACT_ON", value: day(absentSince) },
      { field: "HOME_VISIT_ON", value: day(absentSince - 3) },
      { field: "CHRONOLOGY", value: "Calls to every number held, one visit, a letter by hand. Nobody has answered." },
    ],
    children: [
      {
        enquiryId,
        answers: [
          { field: "FIRST_DAY_ABSENT", value: day(absentSince) },
          { field: "CHILD_PROTECTION", value: "NO" },
          { field: "SOCIAL_CARE", value: "NO" },
          { field: "SOCIAL_SERVICES_TOLD", value: "NO" },
          { field: "AT_RISK", value: "NO" },
        ],
      },
    ],
  });
  return [enquiryId, referralId];
}

async function accepted(scene: Scene, child: InventedChild, absentSince: number): Promise<string> {
  const [enquiryId, referralId] = await referred(scene, child, absentSince);
  const acceptedAgo = Math.max(absentSince - 11, 0);
  await scene.screen(ADMINISTRATOR, acceptedAgo, {
    referralId,
    version: 1,
    outcome: Screening.ACCEPT,
    done: [
      { code: "INVESTIGATION_SUFFICIENT", note: "Every number tried, visited, letter left." },
      { code: "SYSTEM_CHECKED", subject: "LOST_PUPILS", note: "No match." },
      { code: "TEMPORARY_UPN_ISSUED" },
    ],
  });
  await scene.assign(enquiryId, ADMINISTRATOR, acceptedAgo, OFFICER, MANAGER);
  return enquiryId;
}

/** More than four weeks gone, nobody found: the school has asked to take the child off its roll. */
async function leavingRoll(scene: Scene): Promise<void> {
  const id = await accepted(scene, ["Bodhi", "Thackwray", "2013-01-15", Sex.MALE], 30);
  await scene.attempt(id, OFFICER, 12, {
    channel: AttemptChannel.VISIT,
    result: AttemptResult.NO_ANSWER,
    tried: "The last known address",
    riskAssessment: "Visited in pairs.",
    note: "The flat is empty; the post is piled up.",
  });
  await scene.step(id, OFFICER, 4, { stepCode: "ENQUIRIES_MADE", note: "Housing, health and relatives asked." });
  const ctx = await scene.as(ACADEMY, 2);
  done(
    await requestOffRollPermission(ctx, {
      enquiryId: id,
      routeCode: "NOT_FOUND",
      groundCode: "9(1)(i)",
      note: "Four weeks have passed. Nobody of the family has been in touch.",
    }),
  );
}

/** Moved to another county, which accepted the child in writing. */
async function handedOver(scene: Scene): Promise<void> {
  const child = childOf(["Oriel", "Fenwicke", "2014-08-21", Sex.FEMALE]);
  const id = await scene.open(OFFICER, 40, { child, firstAbsentOn: scene.day(45) });
  done(await recordHandover(await scene.as(OFFICER, 30), { enquiryId: id, authority: "Norfolk" }));
  done(
    await recordHandoverAnswer(await scene.as(OFFICER, 22), {
      enquiryId: id,
      accepted: true,
      inWriting: true,
      note: "Letter of the children missing education officer.",
    }),
  );
  await scene.change(closeEnquiry, id, OFFICER, 21, {
    outcomeCode: "OTHER_AUTHORITY",
    note: "Norfolk has the child on its list and wrote so.",
  });
}
