import type { RequestContext } from "../context.js";
import { type ClaimedMail, claimMail, markMail, showLostMails } from "./claim-mail.js";
import { type Letter, type Outcome, SENDING_SECONDS } from "./mail-transport.js";
import { beginRest, endOutage, isMailResting } from "./outage.js";
import type { Post } from "./post.js";

/**
 * Sends what waits, oldest first: claim, commit, send, mark. A sender that dies between claim and mark
 * leaves a mail that is shown as unknown and never sent again by itself. Gives how many went.
 */
export async function sendWaiting(contextNow: () => RequestContext, post: Post, signal: AbortSignal): Promise<number> {
  await showLostMails(contextNow());
  if (await isMailResting(contextNow())) return 0;
  let sent = 0;
  while (!signal.aborted) {
    const mail = await claimMail(contextNow());
    if (!mail) break;
    const outcome = await inTime(post.transport.send(letterOf(mail, post)));
    await markMail(contextNow(), mail, outcome);
    // A provider that takes nothing, or falls silent, is left alone for a while: one mail in doubt is enough.
    if (outcome.kind === "DOWN" || outcome.kind === "UNKNOWN") {
      await beginRest(contextNow(), outcome.fault);
      break;
    }
    await endOutage(contextNow());
    if (outcome.kind === "SENT") sent += 1;
  }
  return sent;
}

/** What came of it, or that nobody knows because the server took too long. */
async function inTime(sending: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Outcome>((resolve) => {
    const outcome = { kind: "UNKNOWN", fault: "The mail server did not answer in time." } as const;
    timer = setTimeout(() => resolve(outcome), SENDING_SECONDS * 1000);
  });
  return await Promise.race([sending, tooLong]).finally(() => clearTimeout(timer));
}

/** The mail as it leaves: what it says, the link to it, and nothing of a child. */
function letterOf(mail: ClaimedMail, { publicUrl }: Post): Letter {
  return {
    id: mail.id,
    messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
    to: { name: mail.name, email: mail.email },
    replyTo: mail.replyTo,
    subject: mail.title,
    text: `${mail.body}\n\n${mail.isOutside ? "" : `Sign in to read more:\n${publicUrl}${mail.path}\n\n`}${FOOTER}\n`,
    invitations: mail.invitations,
  };
}

const FOOTER = "This message says nothing about any child. A reply goes to business support.";
