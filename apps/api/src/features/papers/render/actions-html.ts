import { dayInWords } from "@rome/procedure";
import type { ActionLine, ServiceActions } from "../paper-content.js";
import { type Html, html } from "./html.js";

/** Open actions as a table; with the child's name where the page is not the child's own. */
export function actionsTable(caption: string, actions: readonly ActionLine[], withChild: boolean): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table class="actions">
<caption class="hidden">${caption}</caption>
<thead><tr>${withChild && html`<th scope="col" class="narrow">Child</th>`}<th scope="col">Action</th><th scope="col" class="narrow">Owner</th><th scope="col" class="narrow">Due</th><th scope="col">Last said</th></tr></thead>
<tbody>${actions.map((action) => actionRow(action, withChild))}</tbody></table></div>`;
}

function actionRow({ reference, name, text, owner, dueOn, isOverdue, lastSaid }: ActionLine, withChild: boolean): Html {
  const due = dueOn ? dayInWords(dueOn) : "No day named";
  return html`<tr>${withChild && html`<th scope="row">${name} <span class="reference">${reference}</span></th>`}<td>${text}</td><td>${owner}</td><td><span class="day">${due}</span>${isOverdue && html` <strong class="overdue">overdue</strong>`}</td><td>${lastSaid ?? "Nothing yet"}</td></tr>`;
}

/** Every open action of the register, service by service (AFC-118). */
export function servicesHtml(services: readonly ServiceActions[]): Html {
  return html`<section class="part" id="actions" aria-labelledby="actions-heading"><h2 id="actions-heading">Actions by service</h2>
${services.length === 0 && html`<p>No action is open.</p>`}
${services.map(
  ({ service, actions }) => html`<h3>${service}</h3>${actionsTable(`Open actions of ${service}`, actions, true)}`,
)}</section>`;
}
