export { keepClocks, keepOpenClocks } from "./keep-clocks.js";
export { readDeadlines } from "./read-deadlines.js";
