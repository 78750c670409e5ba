export { AgendaItem } from "./agenda-item.entity.js";
export { buildDraft } from "./build-draft.js";
export { putOnNextAgenda } from "./put-on-next-agenda.js";
