export { OffRollEnquiry, OffRollSection } from "./OffRollSection.js";
