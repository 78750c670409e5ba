export { childNamed, type NamedChild } from "./child-named.js";
export { Hold } from "./hold.entity.js";
export { holdsOfRequests } from "./holds.reading.js";
export { isHeld } from "./is-held.js";
export { addHold } from "./place-hold.js";
