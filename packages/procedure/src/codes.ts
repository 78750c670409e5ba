export * from "./codes/calendar-codes.js";
export * from "./codes/enquiry-codes.js";
export * from "./codes/event-codes.js";
export * from "./codes/imports-codes.js";
export * from "./codes/panel-codes.js";
export * from "./codes/people-codes.js";
export * from "./codes/register-codes.js";
export * from "./codes/telling-codes.js";
