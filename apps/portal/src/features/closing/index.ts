export { EndingEnquiry, EndingSection } from "./EndingSection.js";
