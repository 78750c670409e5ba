export { markedOfEntries } from "./disputes.reading.js";
