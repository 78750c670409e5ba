import { type CaseWorld, decideOutcome, EnquiryState, EventCode, eventsOf, followUpsOwed, may } from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load, readingTogether } from "../../platform/graphql/load.js";
import { readLines } from "../chronology/index.js";
import type { Enquiry } from "../enquiries/index.js";
import { worldsOfEnquiries } from "../off-roll/index.js";
import type { EnquiryEnding, EnquiryOutcome, Handover, OwedFollowUp } from "./closing.types.js";

/** How an enquiry can end today, and what is owed before it does; nothing of it is for schools. */
export async function endingOf(ctx: RequestContext, enquiry: Enquiry): Promise<EnquiryEnding | null> {
  const { roles, schoolId } = requireViewer(ctx);
  if (schoolId !== null) return null;
  const world = await load(ctx, worldsOfEnquiries, enquiry.id);
  if (!world) return null;
  const isOpen = enquiry.state !== EnquiryState.CLOSED;
  const owed = enquiry.state === EnquiryState.FOUND ? followUpsOwed(ctx.pack, world).map(asOwed) : [];
  return {
    outcomes: (ctx.pack.closure?.outcomes ?? [])
      .filter(({ code }) => code !== ctx.pack.closure?.deceased)
      .map((outcome) => outcomeIn(ctx, outcome, world, enquiry.state)),
    followUpsOwed: owed,
    handover: await handoverOf(ctx, enquiry, world),
    viewerCanClose: isOpen && may(roles, "closeEnquiry") && ctx.pack.closure !== null,
    viewerCanReview: isOpen && may(roles, "recordReview"),
    viewerCanFollowUp: owed.length > 0 && may(roles, "recordFollowUp"),
    viewerCanHandOver: isOpen && may(roles, "recordHandover"),
    viewerCanRecordDeath: isOpen && may(roles, "recordDeath"),
    viewerCanReopen: !isOpen && may(roles, "reopenEnquiry"),
  };
}

function asOwed({ id, title, source }: { id: string; title: string; source: string }): OwedFollowUp {
  return { clockRuleId: id, title, source };
}

function outcomeIn(
  ctx: RequestContext,
  { code, label, source, followedUp }: { code: string; label: string; source: string; followedUp?: boolean },
  world: CaseWorld,
  state: EnquiryState,
): EnquiryOutcome {
  const decision = decideOutcome(code, ctx.pack, world, state);
  const unmet = decision.allowed ? [] : decision.unmet;
  return { code, label, source, isFollowedUp: followedUp === true, unmet };
}

async function handoverOf(ctx: RequestContext, enquiry: Enquiry, { file }: CaseWorld): Promise<Handover | null> {
  const sent = eventsOf(file, EventCode.HANDED_OVER).at(-1);
  if (!sent) return null;
  const lines = await readingTogether(ctx, (tx) =>
    readLines(tx, " AND x.enquiry_id = $4 AND x.code = $5 ORDER BY x.on_day, x.seq", [enquiry.id, sent.code]),
  );
  const accepted = eventsOf(file, EventCode.HANDOVER_ACCEPTED).findLast(({ on }) => on >= sent.on);
  return {
    authority: lines.findLast((line) => !line.isCorrected)?.withWhom ?? "",
    sentOn: sent.on,
    acceptedOn: accepted?.on ?? null,
    isAcceptedInWriting: accepted?.inWriting ?? false,
  };
}
