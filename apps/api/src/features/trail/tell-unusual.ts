import { addDays, NoticeKind, Role, type Unusual, UnusualKind } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { jobStep } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { countOf, peopleWhoHear, peopleWithRole, type Recipient, tellAtOnce } from "../mail/index.js";
import { findUnusual } from "./find-unusual.js";

/** What is about one person and one child is told once, however often it comes again. */
const ONCE_FOR_ALL: readonly UnusualKind[] = [UnusualKind.SAME_SURNAME, UnusualKind.CONFLICT_LATER];

/**
 * Looks through the trail of today and yesterday, keeps what is unusual, and tells the data protection officer of what
 * is new, in one mail without a name: a finding is told once, and grows while it goes on.
 */
export async function tellUnusual(ctx: RequestContext): Promise<void> {
  await jobStep(ctx, async (tx) => {
    const found = [...(await findUnusual(tx, addDays(ctx.today, -1))), ...(await findUnusual(tx, ctx.today))];
    const news: Kept[] = [];
    for (const one of found) {
      const kept = await keepUnusual(tx, one);
      if (kept) news.push({ id: kept, personId: one.personId });
    }
    await tell(tx, news);
  });
}

/** A finding that was not known before, and about whom. */
interface Kept {
  id: string;
  personId: string;
}

async function keepUnusual(tx: Tx, found: Unusual): Promise<string | null> {
  const kept = await tx.one<{ id: string; isNew: boolean }>(
    `INSERT INTO unusual_access AS u (authority_id, kind, person_id, child_id, event_id, from_at, until_at, count, found_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE NOT ($10 AND EXISTS (SELECT FROM unusual_access o
       WHERE o.authority_id = $1 AND o.kind = $2 AND o.person_id = $3 AND o.child_id = $4))
     ON CONFLICT (authority_id, kind, event_id) DO UPDATE SET until_at = excluded.until_at, count = excluded.count
       WHERE u.count < excluded.count
     RETURNING id, xmax = 0 AS "isNew"`,
    [
      tx.viewer.authorityId,
      found.kind,
      found.personId,
      found.childId,
      found.eventId,
      new Date(found.from),
      new Date(found.until),
      found.count,
      tx.ctx.now,
      ONCE_FOR_ALL.includes(found.kind),
    ],
  );
  return kept?.isNew ? kept.id : null;
}

/** The officer hears of it, unless it is about the officer: then the strategic lead does. */
async function tell(tx: Tx, news: readonly Kept[]): Promise<void> {
  const officers = await peopleWhoHear(tx, NoticeKind.UNUSUAL_ACCESS);
  const leads = await peopleWithRole(tx, Role.STRATEGIC_LEAD);
  const toWhom = ({ personId }: Kept) => {
    const others = officers.filter((one) => one.personId !== personId);
    return others.length > 0 ? others : leads.filter((one) => one.personId !== personId);
  };
  const perPerson = new Map<string, Kept[]>();
  for (const one of news)
    for (const { personId } of toWhom(one)) perPerson.set(personId, [...(perPerson.get(personId) ?? []), one]);
  for (const [personId, own] of perPerson) await tellOne(tx, { personId }, own);
}

async function tellOne(tx: Tx, recipient: Recipient, news: readonly Kept[]): Promise<void> {
  const [first] = news;
  if (!first) return;
  const title = `Unusual access: ${countOf(news.length, "finding")} to look into`;
  const body = `The register found ${countOf(news.length, "case")} of access to records that ${news.length === 1 ? "is" : "are"} out of the ordinary. It may have a good reason: ask, and record what you learn.`;
  await tellAtOnce(tx, [recipient], {
    kind: NoticeKind.UNUSUAL_ACCESS,
    entity: "UnusualAccess",
    entityId: first.id,
    path: "/trail/unusual",
    words: () => ({ title, body }),
  });
}
