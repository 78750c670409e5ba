import { anEnquiry, type OpenedEnquiry } from "./an-enquiry.js";
import { USER_ERRORS } from "./answers.js";
import type { TestPerson, TestRegister } from "./register.js";

const PERMISSION = `permission { id version state groundCode regulationSet decidedOn inWriting letter ctfDestination ctfCode reason
  deletedOn ctfUploadedOn note requestedBy { name } decidedBy { name } exercisedBy { name }
  unmet { code } viewerCanGrant viewerCanRefuse viewerCanConfirm viewerCanRecordUpload }
  enquiry { id version state onRoll } ${USER_ERRORS}`;

/** The document of a mutation about leaving a roll. */
function documentOf(act: string): string {
  const Input = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  return `mutation ($input: ${Input}!) { ${act}(input: $input) { ${PERMISSION} } }`;
}

export const REQUEST = documentOf("requestOffRollPermission");
export const GRANT = documentOf("grantOffRollPermission");
export const REFUSE = documentOf("refuseOffRollPermission");
export const CONFIRM = documentOf("confirmRollDeletion");
export const UPLOAD = documentOf("recordCtfUpload");

/** What can be said of a line arranged in a chronology. */
export interface LineWords {
  code: string;
  subject?: string | null;
  on?: string;
  side?: "SCHOOL" | "AUTHORITY";
  inWriting?: boolean;
  withWhom?: string;
}

/** Arranges that something happened in an enquiry, as if somebody had written it down. */
export async function aLine(register: TestRegister, enquiryId: string, words: LineWords): Promise<void> {
  await register.sql(
    `INSERT INTO chronology_entry (authority_id, enquiry_id, code, subject, on_day, side, in_writing, with_whom, recorded_by)
     SELECT q.authority_id, q.id, $2, $3, $4, $5, $6, $7, q.opened_by FROM enquiry q WHERE q.id = $1`,
    [
      uuidOf(enquiryId),
      words.code,
      words.subject ?? null,
      words.on ?? "2026-11-20",
      words.side ?? "AUTHORITY",
      words.inWriting ?? false,
      words.withWhom ?? null,
    ],
  );
}

/** Arranges that school and authority have both tried to reach the family, as every joint enquiry has. */
export async function bothEnquired(register: TestRegister, enquiryId: string): Promise<void> {
  await aLine(register, enquiryId, { code: "CONTACT_ATTEMPT", subject: "VISIT", side: "SCHOOL", on: "2026-11-05" });
  await aLine(register, enquiryId, { code: "CONTACT_ATTEMPT", subject: "VISIT", on: "2026-11-12" });
  await aLine(register, enquiryId, { code: "CHECK_DONE", subject: "HOME_VISIT", on: "2026-11-12" });
}

/** The uuid inside an id of the API. */
export function uuidOf(globalId: string): string {
  return Buffer.from(globalId, "base64url").toString().split(":")[1] ?? "";
}

/** Asks for leave to take a child off a roll and gives the answer. */
export async function request(person: TestPerson, enquiryId: string, words: Record<string, unknown>): Promise<any> {
  return (await person.ask(REQUEST, { input: { enquiryId, ...words } })).requestOffRollPermission;
}

/** A child who was not found by day 20. */
export const DAY_20 = { routeCode: "NOT_FOUND_BY_DAY_20", groundCode: "9(1)(i)" };

/** An enquiry in which both sides have enquired, and on day 20, 27 November, the school asks to take the name off. */
export async function askedOnDay20(
  register: TestRegister,
  school: TestPerson,
): Promise<{ enquiry: OpenedEnquiry; asked: { id: string; version: number } }> {
  register.today("2026-11-27");
  const enquiry = await anEnquiry(school, { firstAbsentOn: "2026-11-02" });
  await bothEnquired(register, enquiry.id);
  return { enquiry, asked: (await request(school, enquiry.id, DAY_20)).permission };
}

/** Sends a mutation about a permission with its version, and gives the answer. */
export async function answerTo(
  person: TestPerson,
  document: string,
  permission: { id: string; version: number },
  words: Record<string, unknown> = {},
): Promise<any> {
  const input = { permissionId: permission.id, version: permission.version, ...words };
  return Object.values(await person.ask(document, { input }))[0];
}
