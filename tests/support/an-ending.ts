import { anEnquiry } from "./an-enquiry.js";
import { USER_ERRORS } from "./answers.js";
import type { TestPerson, TestRegister } from "./register.js";

const ENDING = `ending { outcomes { code isFollowedUp unmet { code says source } } followUpsOwed { clockRuleId title }
  handover { authority sentOn acceptedOn isAcceptedInWriting }
  viewerCanClose viewerCanReview viewerCanFollowUp viewerCanHandOver viewerCanRecordDeath viewerCanReopen }`;
const SHOWN = `enquiry { id reference version state closedOn outcome { code label } outcomeNote entry { status removedOn reference } ${ENDING} } ${USER_ERRORS}`;

/** The document of a mutation about the end of an enquiry. */
export function endingDocument(act: string): string {
  const Input = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  return `mutation ($input: ${Input}!) { ${act}(input: $input) { ${SHOWN} } }`;
}

/** Sends a mutation about the end of an enquiry, and gives the answer. */
export async function endingAct(person: TestPerson, act: string, input: Record<string, unknown>): Promise<any> {
  return (await person.ask(endingDocument(act), { input }))[act];
}

/** An enquiry with how it can end. */
export async function endingOf(person: TestPerson, reference: string): Promise<any> {
  const document = `query ($reference: String!) { enquiry(reference: $reference) { id version state outcome { code } ${ENDING} } }`;
  return (await person.ask(document, { reference })).enquiry;
}

/** The codes that stand in the way of an outcome. */
export function unmetOf(enquiry: any, outcomeCode: string): string[] {
  const outcome = enquiry.ending.outcomes.find(({ code }: { code: string }) => code === outcomeCode);
  return outcome.unmet.map(({ code }: { code: string }) => code);
}

/** Opens the search for a child as an officer does, and records that the child has died. */
export async function aDeath(register: TestRegister, child: Record<string, unknown>): Promise<void> {
  const officer = await register.as("Gethin Rowe");
  const { id: enquiryId, version } = await anEnquiry(officer, { child });
  const { userErrors } = await endingAct(officer, "recordDeath", { enquiryId, version, on: "2026-11-20" });
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
