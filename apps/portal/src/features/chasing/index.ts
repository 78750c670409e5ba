export { HeardServices, HeardServicesMeeting } from "./HeardServices.js";
export { NothingToReport, NothingToReportMeeting } from "./NothingToReport.js";
