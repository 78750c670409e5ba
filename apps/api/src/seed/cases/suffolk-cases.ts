import { Sex } from "@rome/procedure";
import { closeEnquiry } from "../../features/closing/close-enquiry.js";
import { recordFollowUp } from "../../features/closing/record-follow-up.js";
import { recordEnquiryLocation } from "../../features/enquiries/record-enquiry-location.js";
import { recordProvisionFound } from "../../features/enquiries/record-provision-found.js";
import { recordSystemCheck } from "../../features/systems/record-system-check.js";
import { done, type Scene } from "./scene.js";
import { childOf, type InventedChild, schoolSearch } from "./school-search.js";

const SCHOOL = "Noor Lakhani";
const OFFICER = "Philippa Debden";
const CME_OFFICER = "Ivor Blakeney";
const MANAGER = "Marek Zielinski";

/** Cases of Suffolk: with the school, lost and loaded onto s2s, found and followed up, closed. */
export async function suffolkCases(scene: Scene): Promise<void> {
  await schoolSearch(scene, {
    by: SCHOOL,
    child: ["Ffion", "Aldersea", "2012-02-03", Sex.FEMALE],
    absentSince: 3,
  });
  await lost(scene);
  await found(scene, ["Malachi", "Orfordshore", "2013-10-11", Sex.MALE], 45, 30);
  const placed = await found(scene, ["Seren", "Kessingham", "2015-04-29", Sex.FEMALE], 150, 130);
  await followedUp(scene, placed);
}

async function opened(scene: Scene, child: InventedChild, ago: number): Promise<string> {
  const id = await scene.open(CME_OFFICER, ago, {
    child: childOf(child),
    firstAbsentOn: scene.day(ago + 8),
    onRoll: false,
  });
  await scene.assign(id, CME_OFFICER, ago, OFFICER, MANAGER);
  for (const systemCode of ["CF6", "EMS"]) {
    const ctx = await scene.as(CME_OFFICER, ago);
    const what = systemCode === "CF6" ? "CHECK" : "FLAG";
    done(
      await recordSystemCheck(ctx, { enquiryId: id, systemCode, what, result: "No open case.", on: scene.day(ago) }),
    );
  }
  await scene.attempt(id, OFFICER, ago - 1, {
    channel: "VISIT",
    result: "NO_ANSWER",
    tried: "The last known address",
    riskAssessment: "Daylight, two officers.",
    note: "Nobody there; a neighbour thinks they went a fortnight ago.",
  });
  return id;
}

/** Neither place nor circumstances known: loaded onto s2s, open until found or school leaving age. */
async function lost(scene: Scene): Promise<void> {
  const id = await opened(scene, ["Caspian", "Havergate", "2011-12-05", Sex.MALE], 35);
  await scene.step(id, OFFICER, 28, { stepCode: "MAY_HAVE_LEFT_COUNTY", note: "The landlord has the keys back." });
  const ctx = await scene.as(CME_OFFICER, 27);
  const given = {
    enquiryId: id,
    systemCode: "S2S",
    what: "UPLOAD",
    result: "Loaded as missing.",
    on: scene.day(27),
  } as const;
  done(await recordSystemCheck(ctx, given));
}

async function found(scene: Scene, child: InventedChild, openedAgo: number, foundAgo: number): Promise<string> {
  const id = await opened(scene, child, openedAgo);
  await scene.change(recordEnquiryLocation, id, OFFICER, foundAgo, {
    isLocated: true,
    evidence: "Seen at an aunt's home in the next town, by the Education Welfare Officer.",
    on: scene.day(foundAgo),
  });
  await scene.change(recordProvisionFound, id, OFFICER, foundAgo, {
    provision: "Place taken up at Heronsmere High School",
    start: "AT_SCHOOL",
    on: scene.day(foundAgo),
  });
  return id;
}

async function followedUp(scene: Scene, id: string): Promise<void> {
  for (const [clockRuleId, ago] of [
    ["SUF-K7A", 99],
    ["SUF-K7B", 38],
  ] as const) {
    const ctx = await scene.as(CME_OFFICER, ago);
    done(await recordFollowUp(ctx, { enquiryId: id, clockRuleId, stillInProvision: true, note: "Attends every day." }));
  }
  await scene.step(id, OFFICER, 37, {
    stepCode: "ARRIVAL_CONFIRMED",
    withWhom: "Head of year",
    note: "Register seen at the school.",
  });
  await scene.change(closeEnquiry, id, CME_OFFICER, 36, {
    outcomeCode: "WLA",
    note: "On the roll of Heronsmere High School and attending at 18 weeks.",
  });
}
