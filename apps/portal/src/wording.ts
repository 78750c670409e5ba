export * from "./wording/enquiries.js";
export * from "./wording/imports.js";
export * from "./wording/meeting.js";
export * from "./wording/people.js";
export * from "./wording/register.js";
export * from "./wording/retention.js";
export * from "./wording/sensitive.js";
export * from "./wording/telling.js";
export { childName, countOf, type Words, yearWords, yesOrNo } from "./wording/words.js";
