import type { Act } from "@rome/procedure";

/** What acts of oversight are called: who may see a record, machine clients, retention. */
export const OVERSIGHT_WORDS = {
  restrictedRecord: "Asked for the restricted record",
  emergencyAccesses: "Looked at the emergency accesses",
  restrictRecord: "Restricted the record",
  askToLiftRestriction: "Asked to lift the restriction",
  agreeToLiftRestriction: "Lifted the restriction",
  declareConflict: "Recorded a conflict of interest",
  endConflict: "Ended a conflict of interest",
  openEmergencyAccess: "Opened the record in an emergency",
  endEmergencyAccess: "Emergency access ended",
  machineClients: "Looked at the machine clients",
  addMachineClient: "Added a machine client",
  agreeMachineClient: "Agreed that a machine client reads lines of the register",
  issueToken: "Issued a token to a machine client",
  revokeToken: "Revoked a token of a machine client",
  retentionSchedule: "Looked at the retention schedule",
  disposals: "Looked at the disposals of records",
  disposal: "Looked at the disposal of a record",
  dueForDisposal: "Looked at the records whose time is over",
  signRetentionSchedule: "Signed the retention schedule",
  changeRetentionClass: "Changed the retention schedule",
  proposeDisposal: "Proposed to dispose of the record",
  approveDisposal: "Approved the disposal of the record",
  declineDisposal: "Declined to dispose of the record",
} as const satisfies Partial<Record<Act, string>>;
