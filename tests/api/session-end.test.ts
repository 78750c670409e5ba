import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let tom: TestPerson;
beforeAll(async () => {
  register = await startRegister();
  tom = await register.as("Tom Hargreaves");
});
afterAll(async () => await register.stop());

async function end(person: { cookie: string } = tom) {
  const answer = await fetch(`${register.address}/session`, { headers: { cookie: person.cookie } });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return (await answer.json()) as { secondsLeft: number; warnSeconds: number; mayStay: boolean };
}

const age = async (seen: string, opened: string) =>
  await register.sql("UPDATE session SET seen_at = now() - $1::interval, opened_at = now() - $2::interval", [
    seen,
    opened,
  ]);

describe("the end of a session", () => {
  it("is told without keeping the session awake", async () => {
    await age("20 minutes", "1 hour");
    for (let asked = 0; asked < 3; asked += 1) expect((await end()).secondsLeft).toBeLessThanOrEqual(600);
    await tom.ask("{ viewer { today } }");
    expect((await end()).secondsLeft).toBeGreaterThan(1700);
  });

  it("comes after ten hours whatever is done", async () => {
    await age("0", "9 hours 58 minutes");
    const { secondsLeft, mayStay } = await end();
    expect([secondsLeft > 60 && secondsLeft <= 120, mayStay]).toEqual([true, false]);
  });

  it("is now for whoever is not signed in, is no longer named, or rested too long", async () => {
    const none = { secondsLeft: 0, warnSeconds: 300, mayStay: false };
    expect(await end({ cookie: "" })).toEqual(none);
    await age("31 minutes", "1 hour");
    expect(await end()).toEqual(none);
    const gethin = await register.as("Gethin Rowe");
    await register.sql("UPDATE person SET is_active = false WHERE name = 'Gethin Rowe'");
    expect(await end(gethin)).toEqual(none);
  });
});
