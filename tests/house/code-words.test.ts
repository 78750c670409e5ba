import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inWords } from "@rome/api/features/timeline/act-words";
import { KIND_WORDS, REFUSAL_WORDS } from "@rome/api/features/trail/trail-kind";
import { CODE_WORDS } from "@rome/api/platform/audit/code-words";
import { expect, it } from "vitest";
import { TOKEN_SCOPES } from "../../apps/portal/src/features/machines/words.js";
import { MAIL_STATES } from "../../apps/portal/src/features/mails/words.js";
import { DECISIONS } from "../../apps/portal/src/features/subject-access/words.js";
import { REFUSALS, TRAIL_KINDS } from "../../apps/portal/src/features/trail/words.js";
import { ATTENDANCE_STATES, MEETING_STATES, MINUTES_STATES } from "../../apps/portal/src/wording/meeting.js";
import { ROLES } from "../../apps/portal/src/wording/people.js";
import { SEXES } from "../../apps/portal/src/wording/register.js";
import { SCHOOL_KINDS, SCHOOL_PHASES } from "../../apps/portal/src/wording/telling.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("the trail calls every code what the pages call it", () => {
  expect(CODE_WORDS).toEqual({
    role: ROLES,
    meeting: MEETING_STATES,
    minutes: MINUTES_STATES,
    attendance: ATTENDANCE_STATES,
    mail: MAIL_STATES,
    scope: TOKEN_SCOPES,
    item: DECISIONS,
    phase: SCHOOL_PHASES,
    school: SCHOOL_KINDS,
    sex: SEXES,
  });
  expect([KIND_WORDS, REFUSAL_WORDS]).toEqual([TRAIL_KINDS, REFUSALS]);
});

it("the trail has words for whatever leaves an event", () => {
  const leaves =
    /\bact: "(\w+)"|inTransaction(?:<[^>]*>)?\(ctx, "(\w+)"|changing\(db, email, "(\w+)"|const ACT = "(\w+)"/g;
  const acts = sources(join(root, "apps/api/src")).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(leaves)].flatMap((found) => found.slice(1).filter(Boolean)),
  );
  expect(acts.length).toBeGreaterThan(100);
  expect(acts.filter((act) => inWords(act) === act)).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}
