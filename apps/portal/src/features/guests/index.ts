export { ConfidentialityGate } from "./ConfidentialityGate.js";
