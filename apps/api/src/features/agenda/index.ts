export { agendaItemsById, agendasOf, type GroupedItem, readAgenda } from "./agenda.reading.js";
export { AgendaItem } from "./agenda-item.entity.js";
export { buildDraft } from "./build-draft.js";
export { findItem } from "./find-item.js";
export { currentItems, endDiscussion, secondsSpentOn } from "./item-time.js";
export { placeOnAgenda } from "./place-on-agenda.js";
export { putOnNextAgenda } from "./put-on-next-agenda.js";
export { settleRemovalItem } from "./settle-removal-item.js";
