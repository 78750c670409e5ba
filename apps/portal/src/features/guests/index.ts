export { ConfidentialityGate } from "./ConfidentialityGate.js";
export { InvitationsPage } from "./InvitationsPage.js";
export { MeetingGuests, MeetingGuestsParts } from "./MeetingGuests.js";
