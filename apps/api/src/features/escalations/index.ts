export { Escalation } from "./escalation.entity.js";
export { escalationsOfActions, readEscalations } from "./escalations.reading.js";
