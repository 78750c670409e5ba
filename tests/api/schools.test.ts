import { afterAll, beforeAll, expect, it } from "vitest";
import { startRegister, type TestRegister } from "../support/register.js";

let register: TestRegister;

beforeAll(async () => {
  register = await startRegister();
  await register.sql(
    `INSERT INTO school (authority_id, name) SELECT a.id, 'Zephyr School ' || to_char(n, 'FM000')
     FROM authority a, generate_series(1, 250) n WHERE a.code = 'AFC'`,
  );
});
afterAll(async () => await register.stop());

it("gives every school of a borough that has more than a hundred, so that each can be chosen", async () => {
  const bea = await register.as("Bea Lindqvist");
  const { schools } = await bea.ask("{ schools { id name } }");
  expect(schools.filter(({ name }: { name: string }) => name.startsWith("Zephyr"))).toHaveLength(250);
  const { schools: some } = await bea.ask(`{ schools(text: "zephyr school 24", first: 5) { name } }`);
  expect(some.map(({ name }: { name: string }) => name)).toEqual(
    [0, 1, 2, 3, 4].map((last) => `Zephyr School 24${last}`),
  );
});
