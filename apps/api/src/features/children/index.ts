export { Child } from "./child.entity.js";
export { childrenById } from "./children-by-id.js";
export { findDeaths, hasDied } from "./recorded-deaths.js";
export { referencesOfChildren } from "./references-of-children.js";
export { standingChild } from "./standing-child.js";
