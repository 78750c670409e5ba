import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { caretAfter } from "../../apps/portal/src/live/caret.js";
import { joinTexts } from "../../apps/portal/src/live/join-texts.js";
import { type Kept, type Sent, Sheet } from "../../apps/portal/src/live/sheet.js";

/** A register that keeps one text as the API does, and tells every screen. */
class Desk {
  kept: Kept = { version: 0, text: "", by: null, at: null };
  history: string[] = [];
  isDown = false;
  /** The answer is lost on its way back, after the text was kept. */
  losesAnswers = false;
  private readonly sheets: Sheet[] = [];

  open(name: string): Sheet {
    const sheet = new Sheet(async (text, version) => this.take(name, text, version));
    this.sheets.push(sheet);
    return sheet;
  }

  tell(): void {
    for (const sheet of this.sheets) sheet.hear(this.kept);
  }

  private take(name: string, text: string, version: number): Sent {
    if (this.isDown) return { kind: "NOT_SENT", isSignedOut: false };
    if (text !== this.kept.text) {
      if (version !== this.kept.version) return { kind: "CONFLICT", kept: this.kept };
      const by = { id: name, name };
      this.kept = { version: version + 1, text, by, at: "2026-11-26T09:41:00Z" };
      this.history.push(text);
    }
    return this.losesAnswers ? { kind: "NOT_SENT", isSignedOut: false } : { kind: "KEPT", kept: this.kept };
  }
}

let desk: Desk;
beforeEach(() => {
  vi.useFakeTimers();
  desk = new Desk();
});
afterEach(() => vi.useRealTimers());
const pass = async (ms: number) => await vi.advanceTimersByTimeAsync(ms);

describe("a text that several people write", () => {
  it("is saved a second after typing stops, and shown to others as it is typed", async () => {
    const [bea, amara] = [desk.open("Bea"), desk.open("Amara")];
    bea.type("Ment");
    await pass(900);
    bea.type("Mentoring");
    await pass(900);
    expect(desk.history).toEqual([]);
    await pass(200);
    desk.tell();
    expect([bea.view.state, bea.view.text, amara.view.text]).toEqual(["SAVED", "Mentoring", "Mentoring"]);
    expect(desk.history).toEqual(["Mentoring"]);
  });

  it.each([
    ["MINE", "Amara's", ["Amara's"]],
    ["THEIRS", "Bea's", ["Bea's"]],
    ["BOTH", "Bea's\nAmara's", ["Bea's", "Amara's"]],
  ] as const)(
    "shows both texts when two were typed at once, and keeps what is chosen: %s",
    async (which, end, parts) => {
      const [bea, amara] = [desk.open("Bea"), desk.open("Amara")];
      bea.type("Bea's");
      await pass(500);
      amara.type("Amara's");
      await pass(700);
      desk.tell();
      expect(amara.view).toMatchObject({ text: "Amara's", theirs: { text: "Bea's", by: { name: "Bea" } } });
      await pass(5_000);
      expect(desk.kept.text).toBe("Bea's");
      amara.choose(which);
      await pass(2_000);
      desk.tell();
      expect([amara.view.text, bea.view.text, desk.kept.text]).toEqual([end, end, end]);
      for (const part of parts) expect(desk.kept.text).toContain(part);
    },
  );

  it("goes on showing the newest of the others while the choice is open", async () => {
    const [bea, amara] = [desk.open("Bea"), desk.open("Amara")];
    bea.type("One");
    amara.type("Other");
    await pass(1_100);
    desk.tell();
    const waiting = [bea, amara].find((sheet) => sheet.view.theirs);
    const writing = waiting === bea ? amara : bea;
    writing.type("One and two");
    await pass(1_100);
    desk.tell();
    expect(waiting?.view.theirs?.text).toBe("One and two");
  });

  it("keeps what is typed while the line is down, and sends it when it is back", async () => {
    const bea = desk.open("Bea");
    desk.isDown = true;
    bea.type("Typed on the train");
    await pass(1_100);
    expect([bea.view.state, bea.isUnsent]).toEqual(["WAITING", true]);
    desk.isDown = false;
    bea.hurry();
    await pass(10);
    expect([desk.kept.text, bea.view.state, bea.isUnsent]).toEqual(["Typed on the train", "SAVED", false]);
  });

  it("makes no conflict of one's own text whose answer was lost", async () => {
    const bea = desk.open("Bea");
    desk.losesAnswers = true;
    bea.type("First");
    await pass(1_100);
    bea.type("First and second");
    desk.losesAnswers = false;
    desk.tell();
    await pass(2_000);
    expect([desk.kept.text, bea.view.theirs, bea.view.state]).toEqual(["First and second", null, "SAVED"]);
  });

  it("saves nothing beside the form once the form was sent, until somebody types again", async () => {
    const bea = desk.open("Bea");
    bea.type("Recorded");
    bea.handOver();
    await pass(5_000);
    expect([desk.history, bea.isUnsent]).toEqual([[], false]);
    bea.type("Recorded, and more");
    await pass(1_100);
    expect(desk.kept.text).toBe("Recorded, and more");
  });

  it("loses nothing and ends equal everywhere, whoever types when and whatever is lost on the way", async () => {
    const step = fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      word: fc.stringMatching(/^[a-z]{3}$/),
      wait: fc.constantFrom(0, 300, 1_100),
      told: fc.boolean(),
      line: fc.constantFrom("up", "up", "up", "down", "lossy"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        desk = new Desk();
        const sheets = ["Bea", "Amara", "Tom"].map((name) => desk.open(name));
        const typed: string[] = [];
        for (const [index, { who, word, wait, told, line }] of steps.entries()) {
          desk.isDown = line === "down";
          desk.losesAnswers = line === "lossy";
          const sheet = sheets[who];
          const unique = `${word}${index}.`;
          typed.push(unique);
          sheet?.type(`${sheet.view.text} ${unique}`);
          await pass(wait);
          if (told) desk.tell();
        }
        desk.isDown = false;
        desk.losesAnswers = false;
        for (let round = 0; round < 12; round += 1) {
          await pass(6_000);
          desk.tell();
          for (const sheet of sheets) sheet.choose("BOTH");
        }
        for (const unique of typed) expect(desk.kept.text).toContain(unique);
        for (const sheet of sheets)
          expect(sheet.view).toMatchObject({ text: desk.kept.text, theirs: null, state: "SAVED" });
      }),
      { numRuns: 300 },
    );
  });
});

describe("joinTexts", () => {
  it("holds what both added, and what both began with once", () => {
    expect(joinTexts("School rings. ", "School rings. Nurse visits.", "School rings. Letter to follow.")).toBe(
      "School rings. Nurse visits.\nLetter to follow.",
    );
    expect(joinTexts("", "One", "Two")).toBe("One\nTwo");
  });

  it("takes the only one that changed", () => {
    expect(joinTexts("a", "a", "ab")).toBe("ab");
    expect(joinTexts("a", "ac", "a")).toBe("ac");
    expect(joinTexts("a", "ab", "ab")).toBe("ab");
  });

  it("loses nothing that either typed, whatever they typed", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n") });
    fc.assert(
      fc.property(words, words, words, (before, theirs, mine) => {
        const joined = joinTexts(before, before + theirs, before + mine);
        expect(joined).toContain(theirs.trim());
        expect(joined).toContain(mine.trim());
      }),
    );
  });
});

describe("caretAfter", () => {
  it("stays where it was when words come in behind it, and moves with words that come in before it", () => {
    expect(caretAfter("abc", "abcdef", 3)).toBe(3);
    expect(caretAfter("abc", "xxabc", 2)).toBe(4);
    expect(caretAfter("abc", "", 3)).toBe(0);
  });
});
