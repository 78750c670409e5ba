export { Escalation } from "./escalation.entity.js";
export { readEscalations } from "./escalations.reading.js";
