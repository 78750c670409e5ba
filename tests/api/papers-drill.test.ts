import { afterAll, beforeAll, expect, it } from "vitest";
import { drillPapers } from "../support/papers-drill.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

/** `pnpm drill papers` makes them at full length. */
const SIZES = process.env.DRILL === "papers" ? [60, 150] : [5];
const LONGEST_MS = 30 * 60_000;

let register: TestRegister;
let bea: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  // Few seats in the short version: every reader's copy is a PDF of its own.
  if (process.env.DRILL !== "papers")
    await register.sql(
      "UPDATE seat_holding SET until_on = '2026-11-01' WHERE person_id NOT IN (SELECT id FROM person WHERE name IN ('Bea Lindqvist'))",
    );
});
afterAll(async () => await register.stop());

it.each(SIZES)(
  "L1: papers of %i children are made for every reader, tagged, and equal when made again",
  {
    timeout: LONGEST_MS,
  },
  async (children) => {
    const drill = await drillPapers(register, bea, children);
    process.stdout.write(
      `\n${Object.entries(drill)
        .map(([what, figure]) => `${what}: ${figure}`)
        .join("\n")}\n`,
    );
    expect(drill).toMatchObject({ children, isTagged: true, hasEqualTextAndTagsWhenMadeAgain: true });
    expect(drill.circulateSeconds).toBeLessThan(5);
    expect(drill.pages).toBeGreaterThan(children);
  },
);
