import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRegister, type TestRegister } from "../support/register.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

let register: TestRegister;
beforeAll(async () => {
  register = await startRegister();
});
afterAll(async () => await register.stop());

/** Runs a command as whoever installs the register does; gives what it says. */
async function command(name: "authority" | "person", ...words: string[]): Promise<string> {
  const env = {
    ...process.env,
    DATABASE_URL: register.apiUrl,
    MIGRATION_DATABASE_URL: register.apiUrl.replaceAll("rome_api", "rome_owner"),
  };
  const args = ["--conditions=development", "--import", "@oxc-node/core/register", `src/${name}.ts`, ...words];
  return await run(process.execPath, args, { cwd: `${root}apps/api`, env }).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );
}

const person = async (email: string) =>
  (
    await register.sql(
      "SELECT p.name, p.roles, p.is_active, s.name AS school FROM person p LEFT JOIN school s ON s.id = p.school_id WHERE p.email = $1",
      [email],
    )
  )[0];

describe("whoever installs the register", () => {
  it("adds an authority with the services and seats of its procedure, and its first person, who signs in", async () => {
    expect(await command("authority", "add", "WES", "Wessex Council", "afc", "--borough", "NORTH=North")).toContain(
      "Wessex Council is there",
    );
    expect(
      await command("person", "add", "WES", "Ann.Archer@wessex.example", "Ann Archer", "REGISTER_ADMIN"),
    ).toContain("may sign in as REGISTER_ADMIN");
    const ann = await register.as("Ann Archer");
    const { viewer, seats } = await ann.ask("{ viewer { authority { name boroughs { name } } } seats { number } }");
    expect(viewer.authority).toEqual({ name: "Wessex Council", boroughs: [{ name: "North" }] });
    expect(seats).toHaveLength(14);
    const acts = await register.sql<{ act: string }>(
      `SELECT e.act FROM audit_event e JOIN authority a ON a.id = e.authority_id AND a.code = 'WES' WHERE e.kind = 'WRITE' ORDER BY e.seq`,
    );
    expect(acts.map(({ act }) => act)).toEqual(["addAuthority", "namePerson"]);
  });

  it("changes what somebody may do, and ends their account, from their next request on", async () => {
    const petra = await register.as("Petra Vance");
    const email = "petra.vance@afc.example";
    await command("person", "roles", "AFC", email, "REPORT_READER");
    expect((await petra.ask("{ viewer { roles } }")).viewer.roles).toEqual(["REPORT_READER"]);
    await command("person", "end", "AFC", email);
    expect((await petra.ask("{ viewer { roles } }")).viewer).toBeNull();
    expect(await person(email)).toMatchObject({ is_active: false });
  });

  it("keeps to the rules of the page: no seat without its sight, nobody who holds one ended, never the last of a role", async () => {
    const email = "tom.hargreaves@afc.example";
    for (const words of [
      ["roles", "AFC", email, "REPORT_READER"],
      ["end", "AFC", email],
    ])
      expect(await command("person", ...words)).toContain("End the holding of the seat first");
    expect(await command("person", "end", "AFC", "rufus.abara@afc.example")).toContain("Name another first");
    expect(await command("person", "add", "AFC", "g@afc.example", "G", "GUEST")).toContain("come with a meeting");
  });

  it("names a school's person with the school", async () => {
    const words = ["add", "AFC", "dana@school.example", "Dana Dell", "SCHOOL_LEAD"];
    expect(await command("person", ...words)).toContain("needs a school");
    await command("person", ...words, "--school", "Ham Lock Primary School");
    expect(await person("dana@school.example")).toMatchObject({ school: "Ham Lock Primary School" });
    expect(await command("person", "correct", "AFC", "dana@school.example", "Dana Fell")).toBe("Corrected.\n");
    expect(await person("dana@school.example")).toMatchObject({ name: "Dana Fell", school: "Ham Lock Primary School" });
  });

  it("puts the name right of whoever nobody else may correct", async () => {
    await command("person", "correct", "AFC", "rufus.abara@afc.example", "Rufus Abara-Lane");
    expect(await person("rufus.abara@afc.example")).toMatchObject({ name: "Rufus Abara-Lane" });
    expect(await command("person", "correct", "AFC", "rufus.abara@afc.example")).toContain("Enter the person's name");
  });

  it.each([
    [["authority", "add", "AFC", "Again", "afc"], "There is an authority AFC already"],
    [["authority", "add", "lower", "Again", "afc"], "three capital letters"],
    [["authority", "add", "NEW", "New", "nope"], 'There is no procedure "nope"'],
    [["person", "add", "NOT", "a@b.example", "A", "AUDITOR"], "There is no authority NOT"],
    [["person", "add", "AFC", "a@b.example", "A", "KING"], "No role is called KING"],
    [["person", "add", "AFC", "bea.lindqvist@afc.example", "B", "AUDITOR"], "is here already"],
    [["person", "end", "AFC", "nobody@afc.example"], "Nobody with the address"],
  ] as const)("is told what is wrong: %j", async ([name, ...words], says) => {
    expect(await command(name, ...words)).toContain(says);
  });
});
