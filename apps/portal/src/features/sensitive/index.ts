export { SensitiveChild } from "./held.js";
export { ReasonFields } from "./ReasonFields.js";
export { SensitiveCard } from "./SensitiveCard.js";
