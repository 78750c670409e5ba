import type { Page } from "playwright-core";
import type { Office } from "./office.js";

/** What the portal would ask, without its pages: to arrange. */
export async function askAs(page: Page, office: Office, query: string, variables: object = {}): Promise<any> {
  const answer = await page.request.post(`${office.address}/graphql`, { data: { query, variables } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function act(page: Page, office: Office, name: string, type: string, input: object): Promise<void> {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`;
  const answer = (await askAs(page, office, document, { input }))[name];
  if (answer.userErrors.length > 0) throw new Error(`${name}: ${answer.userErrors[0].message}`);
}

/**
 * The first panel of the demonstration, circulated, opened on its day and with every seat filled; gives its id. The
 * first page keeps it; whoever looks has accepted the confidentiality notice.
 */
export async function aSitting(office: Office, page: Page, ...others: Page[]): Promise<string> {
  const { nextMeeting } = await askAs(page, office, "{ nextMeeting { id version heldOn dates { circulateBy } } }");
  const { id, heldOn, dates } = nextMeeting;
  const version = async () =>
    (await askAs(page, office, "query ($id: ID!) { meeting(id: $id) { version } }", { id })).meeting.version;
  office.today(dates.circulateBy);
  await act(page, office, "circulate", "CirculateInput", { meetingId: id, version: await version() });
  office.today(heldOn);
  for (const one of [page, ...others])
    await act(one, office, "acceptConfidentiality", "AcceptConfidentialityInput", { meetingId: id });
  await act(page, office, "openMeeting", "OpenMeetingInput", { meetingId: id, version: await version() });
  await act(page, office, "recordRestPresent", "RecordRestPresentInput", { meetingId: id });
  return id;
}
