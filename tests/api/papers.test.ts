import { chromiumEngine } from "@rome/api/platform/pdf/pdf-engine";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clearPanel } from "../support/a-meeting.js";
import { aFullChild, aPanelBefore, circulated, fetchAs, papersOf } from "../support/a-paper.js";
import { readPdf } from "../support/a-pdf.js";
import { startRegister, type TestPerson, type TestRegister } from "../support/register.js";

let register: TestRegister;
let bea: TestPerson;
let tom: TestPerson;
let maud: TestPerson;
let cormac: TestPerson;

beforeAll(async () => {
  register = await startRegister();
  bea = await register.as("Bea Lindqvist");
  tom = await register.as("Tom Hargreaves");
  maud = await register.as("Maud Sorley");
  cormac = await register.as("Cormac Dell");
});
beforeEach(async () => {
  register.today("2026-11-26");
  register.parts.pdf = null;
  await clearPanel(register);
});
afterAll(async () => await register.stop());

/** Papers of some children, circulated and made into a page. */
async function papers(count = 3) {
  const entries = [];
  for (let number = 0; number < count; number += 1) entries.push(await aFullChild(register, number));
  await aPanelBefore(register, entries);
  const meeting = await circulated(register, bea, entries);
  await register.job("papers");
  const [paper] = await papersOf(bea, meeting);
  if (!paper) throw new Error("There is no paper");
  return { entries, meeting, paper };
}

describe("the papers of a meeting", () => {
  it("AFC-131 and AFC-132: carry the confidentiality notice, the legal basis and the reader's own mark", async () => {
    const { paper } = await papers();
    const { status, text, headers } = await fetchAs(register, tom, `/papers/${paper.id}`);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(text).toContain("assume all information is confidential unless agreement is confirmed");
    expect(text).toContain("The Children Act 2004 places a duty");
    expect(text).toMatch(/Copy for <strong>Tom Hargreaves, .+<\/strong>/);
    expect(text).toContain("<title>Papers, ");
    expect(text.match(/<title>.*<\/title>/)?.[0]).not.toMatch(/Abbot|Birch|Corbett/);
    const mark = await fetchAs(register, tom, `/papers/${paper.id}/mark.css`);
    expect(mark.text).toContain("OFFICIAL-SENSITIVE. Copy for Tom Hargreaves");
  });

  it("hold one page a child with line, Signs of Safety, last decision and open actions, in the panel's order", async () => {
    const { paper, entries } = await papers();
    const { text } = await fetchAs(register, tom, `/papers/${paper.id}`);
    const places = entries.map((entry) => text.indexOf(`id="child-${entry.reference}"`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    for (const words of [
      "What is working well?",
      "I would come if it were a smaller place.",
      "Keep the place and raise the hours step by step.",
      "The school has offered ten hours from Monday",
      "Actions by service",
      "What changed since the last panel",
    ])
      expect(text).toContain(words);
  });

  it("AFC-114: mark each worry that has neither an action nor a reason for having none", async () => {
    const { paper } = await papers();
    const { text } = await fetchAs(register, tom, `/papers/${paper.id}`);
    expect(text).toContain("mornings are hardest. <strong>(no action yet)</strong></p>");
  });

  it("say what was so at the circulation, whatever the register says afterwards", async () => {
    const { entries, meeting, paper } = await papers();
    await register.sql("UPDATE child SET last_name = 'Changed' WHERE id = $1", [entries[0]?.childId]);
    await register.sql("UPDATE action SET text = 'Something else'");
    const { text } = await fetchAs(register, tom, `/papers/${paper.id}`);
    expect(text).toContain("Abbot");
    expect(text).not.toMatch(/Changed|Something else/);
    expect((await papersOf(bea, meeting))[0]).toMatchObject({ isAsIssued: true, hash: paper.hash });
  });

  it("can be shown to be as they were issued, and shown not to be", async () => {
    const { meeting, paper } = await papers(2);
    const [grants] = await register.sql(
      `SELECT has_column_privilege('rome_api', 'meeting_paper_part', 'content', 'UPDATE') AS content,
         has_table_privilege('rome_api', 'meeting_paper', 'DELETE') AS paper`,
    );
    expect(grants).toEqual({ content: false, paper: false });
    const alter = async (sql: string) => {
      await register.sql(sql);
      return (await papersOf(bea, meeting))[0]?.isAsIssued;
    };
    expect(await alter("SELECT 1")).toBe(true);
    expect(await alter(`UPDATE snapshot_line SET line = line || '{"hours":"24"}' WHERE position = 1`)).toBe(false);
    expect(await alter(`UPDATE snapshot_line SET line = line || '{"hours":"5"}' WHERE position = 1`)).toBe(true);
    expect(
      await alter(`UPDATE meeting_paper_part SET html = html || ' ' WHERE paper_id IS NOT NULL AND position = 1`),
    ).toBe(false);
    expect(paper.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("AFC-122: opening them is the receipt, and every fetch leaves a trace and a line in the sharing log", async () => {
    const { meeting, paper } = await papers(2);
    await fetchAs(register, tom, `/papers/${paper.id}`);
    await fetchAs(register, tom, `/papers/${paper.id}`);
    const { meeting: seen } = await bea.ask("query ($id: ID!) { meeting(id: $id) { circulation { openedCount } } }", {
      id: meeting.globalId,
    });
    expect(seen.circulation.openedCount).toBe(1);
    expect(await register.sql("SELECT FROM audit_event WHERE act = 'meetingPaper' AND item_count = 2")).toHaveLength(2);
    expect(
      await register.sql("SELECT form, child_count FROM sharing WHERE what LIKE 'Papers of the panel on 3 December%'"),
    ).toEqual([
      { form: "PAPER", child_count: 2 },
      { form: "PAPER", child_count: 2 },
    ]);
  });

  it("are for the panel of the same authority", async () => {
    const { paper } = await papers(1);
    for (const path of [`/papers/${paper.id}`, `/papers/${paper.id}.pdf`]) {
      expect((await fetchAs(register, null, path)).status).toBe(401);
      expect((await fetchAs(register, cormac, path)).status).toBe(403);
      const other = await fetchAs(register, maud, path);
      expect(other.status).toBe(404);
      expect(other.text).not.toContain("Abbot");
    }
    expect((await fetchAs(register, tom, "/papers/not-a-paper")).status).toBe(404);
    expect(await maud.ask(`{ meetingPaper(id: "${paper.id}") { id } }`)).toEqual({ meetingPaper: null });
  });

  it("say that they are being made until they are, and are taken up where a build died", async () => {
    const entries = [];
    for (let number = 0; number < 12; number += 1) entries.push(await aFullChild(register, number));
    const meeting = await circulated(register, bea, entries);
    const [waiting] = await papersOf(bea, meeting);
    expect(waiting).toMatchObject({ state: "WAITING", canRead: false, progress: { childrenDone: 0, childCount: 12 } });
    expect((await fetchAs(register, tom, `/papers/${waiting?.id}`)).status).toBe(503);
    // As a replica leaves it that dies after its first step.
    await register.sql(
      "UPDATE meeting_paper SET state = 'BUILDING', attempts = 1, claimed_at = '2026-11-26T08:59:00Z'",
    );
    await register.sql("UPDATE meeting_paper_part SET html = 'made before' WHERE position <= 8");
    await register.job("papers");
    expect((await papersOf(bea, meeting))[0]).toMatchObject({ state: "BUILDING", progress: { childrenDone: 5 } });
    register.now("2026-11-26T09:05:00Z");
    await register.job("papers");
    expect((await papersOf(bea, meeting))[0]).toMatchObject({ state: "READY", progress: { childrenDone: 12 } });
    expect((await fetchAs(register, tom, `/papers/${waiting?.id}`)).text).toContain("made before");
  });

  it("are read on screen and printed there where no PDFs are made", async () => {
    const { paper } = await papers(1);
    expect(paper).toMatchObject({ state: "READY", hasPdf: false, copies: [], pages: null });
    expect((await fetchAs(register, tom, `/papers/${paper.id}.pdf`)).status).toBe(404);
  });
});

describe("the PDF of each reader", () => {
  it("is made in the background, tagged and marked; made twice it has equal text and tags", {
    timeout: 180_000,
  }, async () => {
    register.parts.pdf = chromiumEngine();
    await register.sql(
      "UPDATE seat_holding SET until_on = '2026-11-01' WHERE person_id NOT IN (SELECT id FROM person WHERE name IN ('Tom Hargreaves', 'Bea Lindqvist'))",
    );
    const { meeting, paper } = await papers(5);
    expect(paper).toMatchObject({
      state: "READY",
      progress: { copiesDone: 2, copyCount: 2 },
      pages: expect.any(Number),
    });
    const first = await fetchAs(register, tom, `/papers/${paper.id}.pdf`);
    expect(first.headers.get("content-type")).toBe("application/pdf");
    const read = await readPdf(first.body);
    expect(read).toMatchObject({ isTagged: true, language: "en-GB", pages: paper.pages });
    expect(read.title).toMatch(/^Papers, /);
    expect(read.text).toContain("Copy for Tom Hargreaves");
    expect(read.text).toContain(`Page 2 of ${read.pages}`);
    expect([...new Set(read.tags)]).toEqual(
      expect.arrayContaining(["H1", "H2", "H3", "H4", "H5", "Table", "TH", "TD", "L", "LI", "Link"]),
    );
    await register.sql("UPDATE meeting_paper_copy SET state = 'WAITING', content = NULL");
    await register.job("papers");
    const again = await readPdf((await fetchAs(register, tom, `/papers/${paper.id}.pdf`)).body);
    expect(again).toEqual(read);
    expect((await papersOf(bea, meeting))[0]?.copies.map(({ mark }) => mark)).toEqual([
      expect.stringContaining("Bea Lindqvist"),
      expect.stringContaining("Tom Hargreaves"),
    ]);
  });

  it("is made at once for a reader without a seat, and is never made twice at the same time", {
    timeout: 180_000,
  }, async () => {
    register.parts.pdf = { print: async () => Buffer.from("%PDF-1.4 /Type /Page ") };
    const { paper } = await papers(1);
    const copies = paper.copies.length;
    const rhona = await register.as("Rhona Tansley");
    const { status, body } = await fetchAs(register, rhona, `/papers/${paper.id}.pdf`);
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: "%PDF-1.4 /Type /Page " });
    expect(
      await register.sql("SELECT FROM meeting_paper_copy WHERE mark = 'Rhona Tansley' AND pages = 1"),
    ).toHaveLength(1);
    await register.sql("UPDATE meeting_paper_copy SET state = 'WAITING', attempts = 0");
    let printed = 0;
    register.parts.pdf = {
      print: async () => {
        printed += 1;
        return Buffer.from("%PDF");
      },
    };
    await Promise.all([register.job("papers"), register.job("papers"), register.job("papers")]);
    expect(printed).toBe(copies + 1);
  });

  it("is shown as failed after three tries, and tried again when its reader asks", async () => {
    register.parts.pdf = {
      print: async () => {
        throw new Error("The browser took too long");
      },
    };
    const { meeting, paper } = await papers(1);
    expect(paper).toMatchObject({ state: "FAILED", canRead: true });
    register.parts.pdf = { print: async () => Buffer.from("%PDF") };
    expect((await fetchAs(register, tom, `/papers/${paper.id}.pdf`)).status).toBe(200);
    expect((await papersOf(bea, meeting))[0]?.copies.find(({ mark }) => mark.startsWith("Tom"))?.state).toBe("READY");
  });
});
