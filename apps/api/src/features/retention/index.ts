export { isSigned } from "./schedule.reading.js";
export { tidyAway } from "./tidy-away.js";
