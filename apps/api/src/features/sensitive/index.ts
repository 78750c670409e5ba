export { carryAnswers } from "./carry-answers.js";
export { ChildDetail } from "./child-detail.entity.js";
export { shownReasons } from "./sensitive.reading.js";
export { RevealReason } from "./sensitive.types.js";
