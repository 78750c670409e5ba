import { dayInWords, weekdayName } from "@rome/procedure";
import type { AgendaPart, ChangedChild, Cover, PaperPart, RegisterLine } from "../paper-content.js";
import { servicesHtml } from "./actions-html.js";
import { anchorOf, changesList, childHtml } from "./child-html.js";
import { COPY_MARK } from "./copy-mark.js";
import { Html, html, paragraphs } from "./html.js";

/** The HTML of one part of a paper. The same content always gives the same HTML. */
export function partHtml(part: PaperPart): string {
  return htmlOf(part).text;
}

function htmlOf(part: PaperPart): Html {
  switch (part.kind) {
    case "COVER":
      return coverHtml(part.content);
    case "CHANGES":
      return changesHtml(part.content.children);
    case "AGENDA":
      return agendaHtml(part.content.groups);
    case "CHILD":
      return childHtml(part.content);
    case "ACTIONS":
      return servicesHtml(part.content.services);
    case "REGISTER":
      return registerHtml(part.content.children);
  }
}

function coverHtml(cover: Cover): Html {
  const what = cover.number === 0 ? "Register and agenda" : `Supplement ${cover.number}`;
  return html`<header class="cover">
<p class="marking">OFFICIAL-SENSITIVE</p>
<p class="authority">${cover.authority}</p>
<h1>${cover.panel}<br>${what}</h1>
<p class="when">${weekdayName(cover.heldOn)} ${dayInWords(cover.heldOn)}, ${cover.startsAt}, ${cover.place}</p>
<p class="mark">${new Html(COPY_MARK)}</p>
${cover.reason && html`<h2>Why there is a supplement</h2>${paragraphs(cover.reason)}<p>Nothing in the papers sent before has moved. This supplement holds only what is new.</p>`}
<h2>Confidentiality</h2>
${paragraphs(cover.confidentialityNotice)}
<h2>Legal basis</h2>
${paragraphs(cover.legalBasis)}
<h2>About these papers</h2>
<ul class="line">
<li><span class="label">Issued</span> <span class="value">${dayInWords(cover.issuedOn)} by ${cover.issuedBy}</span></li>
<li><span class="label">On the agenda</span> <span class="value">${countOf(cover.onAgenda)}</span></li>
<li><span class="label">On the register</span> <span class="value">${countOf(cover.onRegister)}</span></li>
<li class="wide"><span class="label">Register as it was frozen, fingerprint</span> <span class="hash">${cover.snapshotHash}</span></li>
</ul>
</header>`;
}

function countOf(count: number): string {
  return count === 1 ? "1 child" : `${count} children`;
}

function changesHtml(children: readonly ChangedChild[]): Html {
  return html`<section class="part" id="changes" aria-labelledby="changes-heading"><h2 id="changes-heading">What changed since the last panel</h2>
${children.length === 0 && html`<p>Nothing changed on the register, or this is the first panel on it.</p>`}
${children.map(
  ({ reference, name, changes }) =>
    html`<div class="changed"><h3>${name} <span class="reference">${reference}</span></h3>${changesList(changes)}</div>`,
)}</section>`;
}

function agendaHtml(groups: readonly AgendaPart[]): Html {
  return html`<section class="part" id="agenda" aria-labelledby="agenda-heading"><h2 id="agenda-heading">Agenda</h2>
${groups.map(
  ({ heading, minutes, items }) => html`<h3>${heading}</h3>
<p class="by">${countOf(items.length)}${minutes > 0 && `, ${minutes} minutes planned`}</p>
${items.length > 0 && agendaTable(`Agenda. ${heading}`, items)}`,
)}</section>
<h2 class="children" id="children">Children on the agenda</h2>`;
}

function agendaTable(caption: string, items: AgendaPart["items"]): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption class="hidden">${caption}</caption>
<thead><tr><th scope="col">Item</th><th scope="col">Child</th><th scope="col">Year</th><th scope="col">Why on the agenda</th></tr></thead>
<tbody>${items.map(
    ({ place, reference, name, schoolYear, why }) =>
      html`<tr><td>${place}</td><th scope="row"><a href="#${anchorOf(reference)}">${name}</a> <span class="reference">${reference}</span></th><td>${schoolYear}</td><td>${why}</td></tr>`,
  )}</tbody></table></div>`;
}

function registerHtml(children: readonly RegisterLine[]): Html {
  return html`<section class="part" id="register" aria-labelledby="register-heading"><h2 id="register-heading">The register</h2>
<p class="by">${countOf(children.length)}, as it was frozen for this meeting</p>
<div class="scroll" role="region" tabindex="0" aria-label="Children on the register"><table class="register"><caption class="hidden">Children on the register</caption>
<thead><tr><th scope="col">Child</th><th scope="col">Year</th><th scope="col">Group</th><th scope="col">School or team</th><th scope="col">Hours</th><th scope="col">Lead service</th></tr></thead>
<tbody>${children.map(
    (line) =>
      html`<tr><th scope="row">${line.name} <span class="reference">${line.reference}</span></th><td>${line.schoolYear}</td><td>${line.group ?? "None"}</td><td>${line.school ?? "Not known"}</td><td>${line.hours ?? "Not known"}</td><td>${line.leadService ?? "None"}</td></tr>`,
  )}</tbody></table></div></section>`;
}
