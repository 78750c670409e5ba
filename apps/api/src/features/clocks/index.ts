export { keepClocks, keepClocksOfChild, keepOpenClocks } from "./keep-clocks.js";
export { readDeadlines } from "./read-deadlines.js";
