import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEnquiry, enquiryAct, enquiryNow } from "../support/an-enquiry.js";
import { thrownCode } from "../support/answers.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

const RECORD = enquiryAct(
  "recordProvisionFound",
  "enquiry { version state isLocated viewerCanRecord viewerCanRecordProvision }",
);

let register: TestRegister;
let officer: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  officer = await register.as("Gethin Rowe");
});
afterAll(async () => await register.stop());

async function record(enquiryId: string, words: Record<string, unknown> = {}, person = officer) {
  const input = { enquiryId, version: 1, provision: "Starts at Fen End School on 30 November.", ...words };
  return (await person.ask(RECORD, { input })).recordProvisionFound;
}

describe("recordProvisionFound", () => {
  it("SUF-53: a found child stays open to be followed up, from the day education was found", async () => {
    const { id, reference } = await anEnquiry(officer);
    expect((await record(id, { on: "2026-11-24" })).enquiry).toEqual({
      version: 2,
      state: "FOUND",
      isLocated: true,
      viewerCanRecord: true,
      viewerCanRecordProvision: false,
    });
    expect((await enquiryNow(officer, reference)).chronology.nodes).toContainEqual(
      expect.objectContaining({ code: "PROVISION_FOUND", onDay: "2026-11-24" }),
    );
  });

  it("AFC-07: a child who has started is neither absent nor without a roll; one who waits still is", async () => {
    const ASK =
      "query ($reference: String!) { enquiry(reference: $reference) { onRoll isEducatedOtherwise absenceEndedOn } }";
    const after = async (start: string) => {
      const { id, reference } = await anEnquiry(officer, { firstAbsentOn: "2026-11-02", onRoll: false });
      await record(id, { on: "2026-11-24", start });
      return (await officer.ask(ASK, { reference })).enquiry;
    };
    expect(await after("AT_SCHOOL")).toMatchObject({ onRoll: true, absenceEndedOn: "2026-11-24" });
    expect(await after("OTHERWISE")).toMatchObject({ isEducatedOtherwise: true, absenceEndedOn: "2026-11-24" });
    expect(await after("NOT_YET")).toMatchObject({ onRoll: false, isEducatedOtherwise: false, absenceEndedOn: null });
  });

  it("refuses without words, on a day to come, and where the child was found before", async () => {
    const { id } = await anEnquiry(officer);
    expect((await record(id, { provision: "" })).userErrors).toMatchObject([{ field: ["provision"] }]);
    expect((await record(id, { on: "2026-12-24" })).userErrors).toMatchObject([{ field: ["on"] }]);
    await record(id);
    expect((await record(id, { version: 2 })).userErrors).toMatchObject([{ code: "REFUSED", field: ["enquiryId"] }]);
  });

  it("shows the enquiry as it is now when somebody else was quicker", async () => {
    const { id, reference } = await anEnquiry(officer);
    await register.sql("UPDATE enquiry SET version = 5 WHERE reference = $1", [reference]);
    expect(await record(id)).toMatchObject({ userErrors: [{ code: "CONFLICT" }], enquiry: { state: "JOINT" } });
  });

  it("is for the authority: not for schools or panel members, and another authority sees nothing", async () => {
    const { id } = await anEnquiry(officer);
    const input = { enquiryId: id, version: 1, provision: "x" };
    for (const name of ["Imani Forsyth", "Tom Hargreaves"])
      expect(await thrownCode(await register.as(name), RECORD, { input })).toBe("FORBIDDEN");
    expect((await record(id, {}, await register.as("Maud Sorley"))).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});
