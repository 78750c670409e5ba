import type { Page } from "playwright-core";
import { globalId } from "./a-child.js";
import type { Office } from "./office.js";
import { goTo, press } from "./on-a-page.js";

/** The next panel of AfC that has not been held: its opaque id and its day. */
export async function nextPanel(office: Office): Promise<{ id: string; heldOn: string }> {
  const [row] = await office.sql<{ id: string; held_on: string }>(
    `SELECT m.id, m.held_on::text FROM panel_meeting m JOIN authority a ON a.id = m.authority_id
     WHERE a.code = 'AFC' AND m.state NOT IN ('IN_SESSION', 'CLOSED', 'CANCELLED') ORDER BY m.held_on LIMIT 1`,
  );
  if (!row) throw new Error("No panel is planned");
  return { id: globalId("Meeting", row.id), heldOn: row.held_on };
}

/** Circulates register and agenda of a meeting, by its page. */
export async function circulateMeeting(page: Page, office: Office, id: string): Promise<void> {
  await goTo(page, office, `/meetings/${id}/circulate`);
  await press(page, "Circulate to", "Register and agenda circulated");
}

/** Accepts the confidentiality notice that stands before a meeting's pages. */
export async function acceptMeeting(page: Page, office: Office, id: string): Promise<void> {
  await goTo(page, office, `/meetings/${id}`);
  await press(page, "Accept and go on", "Notice accepted.");
}

/** Opens a meeting on its day and records that every seat is filled. */
export async function openMeeting(page: Page, office: Office, id: string): Promise<void> {
  await goTo(page, office, `/meetings/${id}/live`);
  await press(page, "Open the meeting", "The meeting is open.");
  await press(page, "All present", "Here: 14 of 14.");
}

/** Closes a meeting of which every child has been decided. */
export async function closeMeeting(page: Page, office: Office, id: string): Promise<void> {
  await goTo(page, office, `/meetings/${id}/live/close`);
  await press(page, "Close the meeting", "Meeting closed.");
}

/**
 * The first panel of the demonstration, circulated, opened on its day and with every seat filled; gives its id. The
 * first page keeps it; whoever looks has accepted the confidentiality notice.
 */
export async function aSitting(office: Office, page: Page, ...others: Page[]): Promise<string> {
  const { id, heldOn } = await nextPanel(office);
  await circulateMeeting(page, office, id);
  office.today(heldOn);
  for (const one of [page, ...others]) await acceptMeeting(one, office, id);
  await openMeeting(page, office, id);
  return id;
}
