export { PutTogether, PutTogetherChild } from "./PutTogether.js";
export { MergeableEntry, PutTogetherLinks } from "./PutTogetherLinks.js";
