import { Action, ActionUpdate } from "./features/actions/actions.entities.js";
import { OwnerProposal } from "./features/actions/owner-proposal.entity.js";
import { AgendaItem } from "./features/agenda/agenda-item.entity.js";
import { DecisionDissent } from "./features/agenda/decision-dissent.entity.js";
import { ItemTime } from "./features/agenda/item-time.entity.js";
import { Attendance } from "./features/attendance/attendance.entity.js";
import { PathwayReferral } from "./features/boards/pathway-referral.entity.js";
import { CalendarDay, HalfTermRow, OfficeHours } from "./features/calendar/calendar.entities.js";
import { NilReturn } from "./features/chasing/nil-return.entity.js";
import { Child } from "./features/children/child.entity.js";
import { ChronologyEntry } from "./features/chronology/chronology.entity.js";
import {
  Circulation,
  CirculationRecipient,
  RegisterSnapshot,
  SnapshotLineRow,
} from "./features/circulation/circulation.entities.js";
import { FiguresReport } from "./features/dashboard/figures-report.entity.js";
import { DutyDoneRow } from "./features/deadlines/duty-done.entity.js";
import { DirectoryContact } from "./features/directory/directory-contact.entity.js";
import { Dispute } from "./features/disputes/dispute.entity.js";
import { ToldRecipient } from "./features/disputes/told-recipient.entity.js";
import { EnquiryDocument } from "./features/documents/document.entity.js";
import { Draft } from "./features/drafts/draft.entity.js";
import { Enquiry } from "./features/enquiries/enquiry.entity.js";
import { Escalation } from "./features/escalations/escalation.entity.js";
import { CmeReferral } from "./features/front-door/cme-referral.entity.js";
import { CmeReferralChild, CmeReferralUpdate } from "./features/front-door/cme-referral-parts.entities.js";
import { ConfidentialityAcceptance, Guest, GuestItem } from "./features/guests/guests.entities.js";
import { Hold } from "./features/holds/hold.entity.js";
import { ImportRow, ImportRun } from "./features/imports/imports.entities.js";
import { CalendarFeed } from "./features/invitations/calendar-feed.entity.js";
import { ItemWriting } from "./features/live/item-writing.entity.js";
import { MeetingPresence } from "./features/live/meeting-presence.entity.js";
import { ChildLook } from "./features/looks/child-look.entity.js";
import { MachineClient, MachineToken } from "./features/machines/machines.entities.js";
import { Mail } from "./features/mail/mail.entity.js";
import { Notice } from "./features/mail/notice.entity.js";
import { Meeting } from "./features/meetings/meeting.entity.js";
import { ChildMerge } from "./features/merging/index.js";
import { Minutes, MinutesCorrection, MinutesSection } from "./features/minutes/minutes.entities.js";
import { CaseNote, SignsOfSafetyNote } from "./features/notes/notes.entities.js";
import { Notification } from "./features/notifications/notification.entity.js";
import { OffRollPermission } from "./features/off-roll/off-roll-permission.entity.js";
import { MeetingPaper } from "./features/papers/meeting-paper.entity.js";
import { Authority, Borough, Person, School, Seat, SeatHolding, Service } from "./features/people/people.entities.js";
import { PrivateNote } from "./features/private-notes/private-note.entity.js";
import { Referral } from "./features/referrals/referral.entity.js";
import { RegisterEntry } from "./features/register/register-entry.entity.js";
import { RemovalRequest } from "./features/removals/removal-request.entity.js";
import { Disposal } from "./features/retention/disposal.entity.js";
import { RetentionPeriod } from "./features/retention/retention-period.entity.js";
import { RetentionSchedule } from "./features/retention/retention-schedule.entity.js";
import { ChildDetail } from "./features/sensitive/child-detail.entity.js";
import { PersonSettings } from "./features/settings/person-settings.entity.js";
import { Disclosure } from "./features/sharing/disclosure.entity.js";
import { Sharing } from "./features/sharing/sharing.entity.js";
import { ConflictOfInterest, EmergencyAccess, RecordRestriction } from "./features/sight/sight.entities.js";
import {
  SubjectAccessCopy,
  SubjectAccessItem,
  SubjectAccessRequest,
} from "./features/subject-access/subject-access.entities.js";
import { UnusualAccess } from "./features/trail/unusual-access.entity.js";
import { WorryAnswer } from "./features/worries/index.js";

/** Every table that the application reads and writes as objects. */
export const ENTITIES = [
  Action,
  ActionUpdate,
  AgendaItem,
  Attendance,
  Authority,
  Borough,
  CalendarDay,
  CalendarFeed,
  CaseNote,
  ChildMerge,
  ConflictOfInterest,
  EmergencyAccess,
  RecordRestriction,
  Child,
  ChildLook,
  ChronologyEntry,
  Circulation,
  CirculationRecipient,
  CmeReferral,
  CmeReferralChild,
  CmeReferralUpdate,
  DecisionDissent,
  ConfidentialityAcceptance,
  DirectoryContact,
  Disclosure,
  Dispute,
  ToldRecipient,
  Disposal,
  RetentionPeriod,
  RetentionSchedule,
  Draft,
  DutyDoneRow,
  Enquiry,
  EnquiryDocument,
  Escalation,
  Guest,
  GuestItem,
  HalfTermRow,
  Hold,
  MachineClient,
  MachineToken,
  ImportRow,
  ImportRun,
  ItemTime,
  ItemWriting,
  Mail,
  Meeting,
  MeetingPaper,
  MeetingPresence,
  NilReturn,
  Minutes,
  MinutesCorrection,
  MinutesSection,
  Notice,
  Notification,
  OfficeHours,
  OffRollPermission,
  PathwayReferral,
  OwnerProposal,
  Person,
  PrivateNote,
  PersonSettings,
  Referral,
  RegisterEntry,
  RegisterSnapshot,
  RemovalRequest,
  School,
  Seat,
  SeatHolding,
  Service,
  Sharing,
  SignsOfSafetyNote,
  ChildDetail,
  SnapshotLineRow,
  SubjectAccessCopy,
  SubjectAccessItem,
  SubjectAccessRequest,
  UnusualAccess,
  WorryAnswer,
  FiguresReport,
] as const;
