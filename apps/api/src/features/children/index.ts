export { Child } from "./child.entity.js";
export { childrenById } from "./children-by-id.js";
export { findDeaths, hasDied } from "./recorded-deaths.js";
export { standingChild } from "./standing-child.js";
