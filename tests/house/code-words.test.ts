import { CODE_WORDS } from "@rome/api/platform/audit/code-words";
import { expect, it } from "vitest";
import { TOKEN_SCOPES } from "../../apps/portal/src/features/machines/words.js";
import { MAIL_STATES } from "../../apps/portal/src/features/mails/words.js";
import { DECISIONS } from "../../apps/portal/src/features/subject-access/words.js";
import { ATTENDANCE_STATES, MEETING_STATES, MINUTES_STATES } from "../../apps/portal/src/wording/meeting.js";
import { ROLES } from "../../apps/portal/src/wording/people.js";
import { SEXES } from "../../apps/portal/src/wording/register.js";
import { SCHOOL_KINDS, SCHOOL_PHASES } from "../../apps/portal/src/wording/telling.js";

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
});
