import { dayInWords, type PlainDate } from "@rome/procedure";
import type { ChangeLine, ChildPage, Safety } from "../paper-content.js";
import { actionsTable } from "./actions-html.js";
import { type Html, html, paragraphs } from "./html.js";

/** One child's page: register line, Signs of Safety, last decision, open actions, what changed, removal (AFC-111 to 114). */
export function childHtml(child: ChildPage): Html {
  const id = anchorOf(child.reference);
  return html`<article class="child" id="${id}" aria-labelledby="${id}-name">
<h3 id="${id}-name"><span class="place">${child.place}</span> ${child.name} <span class="reference">${child.reference}</span></h3>
<p class="why">${child.why}</p>
${disputedHtml(child)}
${child.corrections ? correctedHtml(child, child.corrections) : wholeHtml(child)}
</article>`;
}

function disputedHtml({ disputed = [] }: ChildPage): Html | false {
  return (
    disputed.length > 0 && html`<p class="disputed"><strong>Accuracy disputed:</strong> ${disputed.join(", ")}</p>`
  );
}

function wholeHtml(child: ChildPage): Html {
  return html`${child.removal && removalHtml(child.removal)}
${lineHtml(child)}
<h4>What changed since the last panel</h4>
${child.changes.length === 0 ? html`<p>Nothing changed.</p>` : changesList(child.changes)}
<h4>Signs of Safety</h4>
${child.safety ? safetyHtml(child.safety) : html`<p>No note has been written.</p>`}
<h4>Last decision of the panel</h4>
${child.lastDecision ? decisionHtml(child.lastDecision) : html`<p>The panel has not decided about this child before.</p>`}
<h4>Open actions</h4>
${child.actions.length === 0 ? html`<p>No action is open.</p>` : actionsTable(`Open actions, ${child.reference}`, child.actions, false)}`;
}

function correctedHtml(child: ChildPage, corrections: readonly ChangeLine[]): Html {
  return html`<h4>What is corrected</h4>${changesList(corrections)}${lineHtml(child)}`;
}

/** Stand in the heading, or are told by the actions themselves. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(["reference", "name", "openActions", "overdue"]);

function lineHtml({ line }: ChildPage): Html {
  return html`<h4>Register line</h4>
<ul class="line">${line
    .filter(({ field }) => !TOLD_ELSEWHERE.has(field))
    .map(
      ({ label, value }) =>
        html`<li><span class="label">${label}</span> <span class="value">${value === null ? "Not known" : asDay(value)}</span></li>`,
    )}</ul>`;
}

/** Where a child's page stands within the paper. */
export function anchorOf(reference: string): string {
  return `child-${reference.replace(/[^\w-]/g, "-")}`;
}

/** What changed, each with what it said before. */
export function changesList(changes: readonly ChangeLine[]): Html {
  return html`<ul class="changes">${changes.map((change) => html`<li>${changeHtml(change)}</li>`)}</ul>`;
}

function changeHtml({ label, before, after }: ChangeLine): Html {
  if (before === null && after === null) return html`<strong>${label}</strong>`;
  return html`<strong>${label}:</strong> ${after === null ? "nothing" : asDay(after)}${before !== null && html` <span class="before">(before: ${asDay(before)})</span>`}`;
}

function safetyHtml(safety: Safety): Html {
  return html`<p class="by">Written on ${dayInWords(safety.on)} by ${safety.by}</p>
<div class="safety">
<section><h5>What is working well?</h5>${paragraphs(safety.workingWell)}</section>
<section><h5>What are we concerned about?</h5>${worriesHtml(safety)}
<p><strong>The child’s view:</strong> ${safety.childView ?? "not known"}</p>
<p><strong>The parent’s view:</strong> ${safety.parentView ?? "not known"}</p></section>
<section><h5>What needs to happen?</h5>${paragraphs(safety.needsToHappen)}
${safety.teams.length > 0 && html`<p><strong>Together:</strong> ${safety.teams.join(", ")}</p>`}</section>
</div>`;
}

/** What worries, with a mark beside each line that has neither an action nor a reason for having none. */
function worriesHtml({ worries, concerns }: Safety): Html {
  if (!worries || worries.length === 0) return paragraphs(concerns);
  return html`${worries.map(
    ({ text, isAnswered }) => html`<p>${text}${!isAnswered && html` <strong>(no action yet)</strong>`}</p>`,
  )}`;
}

function decisionHtml({ text, on, service, group }: NonNullable<ChildPage["lastDecision"]>): Html {
  const about = [on && dayInWords(on), service && `lead service ${service}`, group && `moved to ${group}`];
  return html`${paragraphs(text)}<p class="by">${about.filter(Boolean).join(", ")}</p>`;
}

function removalHtml({ outcome, reason, by, on }: NonNullable<ChildPage["removal"]>): Html {
  return html`<section class="removal"><h4>Removal from the register is proposed: ${outcome}</h4>
${paragraphs(reason)}<p class="by">Proposed by ${by} on ${dayInWords(on)}</p></section>`;
}

/** A day in words where a value of the line is one; every other value as it is. */
function asDay(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(value as PlainDate) : value;
}
