import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inForceOn } from "@rome/procedure";
import { describe, expect, it } from "vitest";
import { checkPack, loadPacks, readPacks } from "./load-pack.js";

const HEAD = ["key: fenland", "authority: Fenland", "name: Procedure", 'version: "1"', 'effectiveFrom: "2026-09-01"'];
const CLOCK = [
  "clocks:",
  "  - id: FEN-K1",
  "    title: Look for the child",
  "    obligation: The school looks for the child.",
  "    scope: CASE",
  "    kind: DUTY",
  "    start: FIRST_ABSENT",
  "    amount: 5",
  "    unit: SCHOOL_DAY",
  "    owner: SCHOOL_LEAD",
  "    ownerWords: School",
  "    metBy: [CONTACT_MADE]",
  "    source: page 1",
];

/** A folder with these files. */
function folder(files: Record<string, readonly string[] | string>): string {
  const path = mkdtempSync(join(tmpdir(), "packs-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), [text].flat().join("\n"));
  return path;
}

/** What is wrong with a pack of these lines. */
const faultsOf = (...lines: readonly string[]) => readPacks(folder({ "fenland.yaml": lines }))[0]?.faults ?? [];

/** The clock with one line changed. */
const clockWith = (before: string, after: string) => [...HEAD, ...CLOCK.map((line) => line.replace(before, after))];

describe("a pack that is wrong", () => {
  it("names its file and the line, in plain words", () => {
    expect(faultsOf(...clockWith("unit: SCHOOL_DAY", "unit: DAY"))).toEqual([
      expect.stringMatching(
        /^fenland\.yaml, line 14: clocks › FEN-K1 › unit: "DAY" is not one of SCHOOL_DAY, WORKING_DAY/,
      ),
    ]);
    expect(faultsOf(...clockWith("source: page 1", 'source: ""'))).toEqual([
      "fenland.yaml, line 18: clocks › FEN-K1 › source: is empty",
    ]);
    expect(faultsOf(...clockWith("amount: 5", "amount: five"))).toEqual([
      "fenland.yaml, line 13: clocks › FEN-K1 › amount: must be a whole number or null",
    ]);
    expect(faultsOf(...HEAD.slice(1))).toEqual(['fenland.yaml, line 1: "key" is missing']);
  });

  it("names everything that is wrong, not only the first", () => {
    const faults = faultsOf(...HEAD, ...CLOCK.slice(0, -1), "    amuont: 6", "surprise: 1");
    expect(faults).toHaveLength(3);
    expect(faults.map((fault) => fault.match(/line (\d+)/)?.[1])).toEqual(["7", "18", "19"]);
  });

  it("says of a condition what is wrong within it, and nothing of the kinds it is not", () => {
    const when = (...lines: string[]) => faultsOf(...HEAD, ...CLOCK, "    when:", ...lines);
    expect(when("      allOf:", "        - fact: vulnerable", "        - fact: vulnrable")).toEqual([
      expect.stringMatching(
        /^fenland\.yaml, line 22: clocks › FEN-K1 › when › allOf › 2 › fact: "vulnrable" is not one of/,
      ),
    ]);
    expect(when("      fcat: vulnerable")).toEqual([
      expect.stringMatching(/line 19: clocks › FEN-K1 › when: is not a condition\. .*fact, event, attempt/),
    ]);
    expect(when("      attempt: VISIT", "      fact: located")).toHaveLength(2);
  });

  it("names the line of YAML that cannot be read, and of a key written twice", () => {
    expect(faultsOf(...HEAD, "clocks: [")[0]).toMatch(/^fenland\.yaml, line 6: /);
    expect(faultsOf(...HEAD, "key: other")).toEqual([expect.stringMatching(/^fenland\.yaml, line 6: .*unique/)]);
  });

  it("names what does not exist: events, rows, services", () => {
    expect(faultsOf(...clockWith("metBy: [CONTACT_MADE]", "metBy: [CONTACT_MAKED]"))).toEqual([
      'fenland.yaml, line 17: clocks › FEN-K1 › metBy: "CONTACT_MAKED" is not an event, nor a step of this procedure',
    ]);
    expect(faultsOf(...clockWith("kind: DUTY", "kind: DUTY\n    when: { check: NOWHERE }"))).toEqual([
      'fenland.yaml, line 12: clocks › FEN-K1 › when › check: "NOWHERE" is not a row of a checklist',
    ]);
  });

  it("stops the start with all that is wrong", () => {
    const path = folder({ "fenland.yaml": [...HEAD, "surprise: 1"], "other.yaml": HEAD.slice(1) });
    expect(() => loadPacks(path)).toThrow(/fenland\.yaml, line 6: surprise.*\nother\.yaml, line 1: "key" is missing/);
  });
});

describe("pack:check", () => {
  it("tells what is wrong in one file, nothing when it is complete, and that there is no such file", () => {
    const path = folder({ "fenland.yaml": HEAD, "other.yaml": [...HEAD.slice(1), "key: other", "surprise: 1"] });
    expect(checkPack(join(path, "fenland.yaml"))).toEqual([]);
    expect(checkPack(join(path, "other.yaml"))).toEqual([expect.stringContaining("other.yaml, line 6: surprise")]);
    expect(checkPack(join(path, "fenland.yml"))[0]).toContain("there is no such pack");
  });
});

describe("versions and sides", () => {
  it("loads two versions of a pack, each in force from its day", () => {
    const later = HEAD.map((line) => line.replace("2026-09-01", "2027-01-01").replace('"1"', '"2"'));
    const versions = loadPacks(folder({ "one.yaml": HEAD, "two.yaml": later })).get("fenland") ?? [];
    expect(versions.map(({ from }) => from)).toEqual(["2026-09-01", "2027-01-01"]);
    expect(inForceOn(versions, "2026-12-31").version).toBe("1");
    expect(inForceOn(versions, "2027-01-01").version).toBe("2");
  });

  it("holds the documents of both sides together, whose codes know each other", () => {
    const school = [...HEAD, "side: SCHOOL", ...CLOCK.map((line) => line.replace("CONTACT_MADE", "TICKED"))];
    const step = ["steps:", "  - { code: TICKED, label: Ticked, by: [INVESTIGATING_OFFICER], source: page 2 }"];
    const path = folder({ "authority.yaml": [...HEAD, "side: AUTHORITY", ...step], "school.yaml": school });
    const pack = inForceOn(loadPacks(path).get("fenland") ?? [], "2026-09-01");
    expect([pack.clocks.length, pack.steps.length]).toEqual([1, 1]);
  });

  it("refuses two files of one side from the same day", () => {
    const faults = readPacks(folder({ "one.yaml": HEAD, "two.yaml": HEAD })).flatMap((one) => one.faults);
    expect(faults[0]).toBe(
      "one.yaml, line 5: effectiveFrom: another file of this authority and side is in force from the same day",
    );
  });

  it("loads the packs that are shipped, with nothing wrong in them", () => {
    expect([...loadPacks().keys()]).toContain("afc");
  });
});

describe("docs/writing-a-pack.md", () => {
  it("writes a pack that is complete", () => {
    const page = readFileSync(new URL("../../../../../docs/writing-a-pack.md", import.meta.url), "utf8");
    const pieces = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, piece]) => piece ?? "");
    const [read] = readPacks(folder({ "fenmarsh.yaml": pieces }));
    expect(read?.faults).toEqual([]);
    expect(read?.pack?.clocks.map(({ id }) => id)).toEqual(["FEN-K1", "FEN-K2", "FEN-K3"]);
  });
});
