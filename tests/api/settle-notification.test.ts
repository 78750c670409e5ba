import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { locate, mustBeTold, raiseConcern, SETTLE, tell } from "../support/a-telling.js";
import { anEnquiry } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let imani: TestPerson;
let gethin: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  imani = await register.as("Imani Forsyth");
  gethin = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());

async function aConcern(person = imani) {
  const enquiry = await anEnquiry(person);
  await raiseConcern(person, enquiry.id);
  const [notification] = await mustBeTold(person, enquiry.reference);
  return { enquiry, notification };
}

describe("settleNotification", () => {
  it("records who was told, when and how, in the chronology too", async () => {
    const { enquiry, notification } = await aConcern();
    const told = await tell(imani, notification, { how: "EMAIL", whom: "Petra Vance", note: "Sent the form." });
    expect(told).toMatchObject({
      userErrors: [],
      notification: { state: "TOLD", toldOn: "2026-11-26", toldHow: "EMAIL", toldWhom: "Petra Vance" },
      enquiry: { mustBeTold: [] },
    });
    const lines = await register.sql(
      `SELECT x.code, x.subject, x.with_whom, x.in_writing, x.note FROM chronology_entry x JOIN enquiry q ON q.id = x.enquiry_id
       WHERE q.reference = $1 AND x.code = 'TOLD'`,
      [enquiry.reference],
    );
    expect(lines).toEqual([
      { code: "TOLD", subject: "WELFARE_TO_SPA", with_whom: "Petra Vance", in_writing: true, note: "Sent the form." },
    ]);
  });

  it("lets somebody say why nobody needs to be told, but never of those who come first", async () => {
    const enquiry = await anEnquiry(gethin);
    await locate(gethin, enquiry.id, enquiry.reference);
    const [one] = await mustBeTold(gethin, enquiry.reference);
    expect((await tell(gethin, one, { isNotNeeded: true })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["note"] },
    ]);
    expect(await tell(gethin, one, { isNotNeeded: true, note: "They told us." })).toMatchObject({
      userErrors: [],
      notification: { state: "SETTLED", toldOn: null, note: "They told us.", settledBy: { name: "Gethin Rowe" } },
    });
    const { notification } = await aConcern();
    expect((await tell(imani, notification, { isNotNeeded: true, note: "No" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["isNotNeeded"] },
    ]);
  });

  it("asks whom, refuses a day to come, and is done once", async () => {
    const { notification } = await aConcern();
    expect((await tell(imani, notification, { whom: " " })).userErrors).toMatchObject([{ field: ["whom"] }]);
    expect((await tell(imani, notification, { toldOn: "2026-11-27" })).userErrors).toMatchObject([
      { code: "REFUSED", field: ["toldOn"] },
    ]);
    expect((await tell(imani, notification, { note: "x".repeat(10_001) })).userErrors).toMatchObject([
      { code: "INVALID", field: ["note"] },
    ]);
    const { notification: now } = await tell(imani, notification);
    expect((await tell(imani, now)).userErrors).toMatchObject([{ code: "REFUSED" }]);
  });

  it("shows it as it is now when somebody else was quicker", async () => {
    const { notification } = await aConcern();
    await tell(gethin, notification);
    expect(await tell(imani, notification)).toMatchObject({
      userErrors: [{ code: "CONFLICT" }],
      notification: { state: "TOLD" },
    });
  });

  it("is settled by itself when the child has died, and nobody has to be told of anything any more", async () => {
    const { enquiry, notification } = await aConcern(gethin);
    const asked = "query ($reference: String!) { enquiry(reference: $reference) { version } }";
    const { version } = (await gethin.ask(asked, { reference: enquiry.reference })).enquiry;
    const died = `mutation ($input: RecordDeathInput!) { recordDeath(input: $input) { userErrors { message } } }`;
    const input = { enquiryId: enquiry.id, version, on: "2026-11-25" };
    expect((await gethin.ask(died, { input })).recordDeath.userErrors).toEqual([]);
    expect(await mustBeTold(gethin, enquiry.reference)).toEqual([]);
    const now = { ...notification, version: notification.version + 1 };
    expect(await tell(gethin, now)).toMatchObject({
      userErrors: [{ code: "REFUSED" }],
      notification: { state: "SETTLED", toldOn: null },
    });
  });

  it("answers what is out of sight as if it were not there", async () => {
    const { notification } = await aConcern(gethin);
    const input = await tell(imani, notification);
    expect(input).toMatchObject({ notification: null, userErrors: [{ code: "NOT_FOUND" }] });
    const maud = await register.as("Maud Sorley");
    expect((await tell(maud, notification)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("is not open to panel members, services and readers of figures", async () => {
    const input = { notificationId: "x", version: 1 };
    for (const name of ["Tom Hargreaves", "Cormac Dell", "Yasmin Thorne"])
      expect(await thrownCode(await register.as(name), SETTLE, { input })).toBe("FORBIDDEN");
  });
});
