import { ActionResolver, ActionUpdateResolver, CaseActionsResolver } from "./features/actions/action.resolver.js";
import { ActionsResolver } from "./features/actions/actions.resolver.js";
import { ActionOwnerProposalResolver, OwnerProposalResolver } from "./features/actions/owner-proposals.resolver.js";
import { AgendaItemResolver, AgendaResolver } from "./features/agenda/agenda.resolver.js";
import { AttendanceActsResolver, AttendanceResolver } from "./features/attendance/attendance.resolver.js";
import {
  BoardsResolver,
  CaseBoardsResolver,
  EntryBoardsResolver,
  PathwayReferralResolver,
} from "./features/boards/boards.resolver.js";
import {
  ChasingResolver,
  MeetingServicesResolver,
  NilReturnResolver,
  ServiceUpdateResolver,
} from "./features/chasing/chasing.resolver.js";
import { ChildResolver } from "./features/children/child.resolver.js";
import { ChildrenResolver } from "./features/children/children.resolver.js";
import {
  CaseChangesResolver,
  EntryChangesResolver,
  MeetingChangesResolver,
} from "./features/circulation/changes.resolver.js";
import {
  CirculationActsResolver,
  CirculationRecipientResolver,
  CirculationResolver,
  RegisterSnapshotResolver,
} from "./features/circulation/circulation.resolver.js";
import { DashboardResolver } from "./features/dashboard/dashboard.resolver.js";
import { FiguresResolver } from "./features/dashboard/figures.resolver.js";
import { DraftsResolver } from "./features/drafts/drafts.resolver.js";
import {
  ActionEscalationsResolver,
  EscalationResolver,
  EscalationsResolver,
} from "./features/escalations/escalations.resolver.js";
import {
  AttendanceAcceptanceResolver,
  GuestResolver,
  GuestsResolver,
  ItemGuestsResolver,
  MeetingGuestsResolver,
} from "./features/guests/guests.resolver.js";
import { ViewerPassesResolver } from "./features/guests/passes.resolver.js";
import { ImportRowResolver, ImportRunResolver } from "./features/imports/import-run.resolver.js";
import { ImportsResolver } from "./features/imports/imports.resolver.js";
import { CalendarFeedResolver } from "./features/invitations/calendar-feed.resolver.js";
import {
  ItemWritingsResolver,
  LiveResolver,
  MeetingHereResolver,
  WritingResolver,
} from "./features/live/live.resolver.js";
import {
  MachineClientResolver,
  MachinesResolver,
  MachineTokenResolver,
} from "./features/machines/machines.resolver.js";
import {
  ActionNoticesResolver,
  MailResolver,
  MailsResolver,
  MeetingNoticesResolver,
  NoticeResolver,
} from "./features/mail/mail.resolver.js";
import { MeetingResolver } from "./features/meetings/meeting.resolver.js";
import { MeetingsResolver } from "./features/meetings/meetings.resolver.js";
import { ChildMergeResolver, ChildMergesResolver, MergingResolver } from "./features/merging/merging.resolver.js";
import { MeetingMinutesResolver, MinutesResolver } from "./features/minutes/minutes.resolver.js";
import {
  MinutesActsResolver,
  MinutesCorrectionResolver,
  MinutesSectionResolver,
} from "./features/minutes/minutes-acts.resolver.js";
import {
  CaseNoteResolver,
  CaseNotesResolver,
  NotesResolver,
  SignsOfSafetyResolver,
} from "./features/notes/notes.resolver.js";
import { MeetingPaperResolver, MeetingPapersResolver, PapersResolver } from "./features/papers/papers.resolver.js";
import { NamedPersonResolver } from "./features/people/naming/named-person.resolver.js";
import { NamingResolver } from "./features/people/naming/naming.resolver.js";
import { AuthorityResolver, PeopleResolver, PersonResolver, SeatResolver } from "./features/people/people.resolver.js";
import { SeatsResolver } from "./features/people/seats.resolver.js";
import { PrivateNotesResolver } from "./features/private-notes/private-notes.resolver.js";
import { ProcedureResolver } from "./features/procedure/procedure.resolver.js";
import { CaseReferralsResolver, ReferralResolver, ReferralsResolver } from "./features/referrals/referrals.resolver.js";
import { KnownResolver } from "./features/register/known.resolver.js";
import { RegisterResolver } from "./features/register/register.resolver.js";
import { RegisterActsResolver } from "./features/register/register-acts.resolver.js";
import { RegisterEntryResolver } from "./features/register/register-entry.resolver.js";
import { CaseRemovalResolver, RemovalRequestResolver } from "./features/removals/removal-request.resolver.js";
import { RemovalsResolver } from "./features/removals/removals.resolver.js";
import { RulesResolver } from "./features/rules/rules.resolver.js";
import { SettingsResolver } from "./features/settings/settings.resolver.js";
import { SystemsResolver } from "./features/systems/systems.resolver.js";
import { TimelineResolver } from "./features/timeline/timeline.resolver.js";
import { WorriesResolver, WorryResolver } from "./features/worries/worries.resolver.js";
import { ENQUIRY_RESOLVERS } from "./resolvers-of-enquiries.js";
import { OVERSIGHT_RESOLVERS } from "./resolvers-of-oversight.js";

/** Every resolver of the API. A feature adds its own here. */
export const RESOLVERS = [
  ...ENQUIRY_RESOLVERS,
  ...OVERSIGHT_RESOLVERS,
  ActionEscalationsResolver,
  ActionNoticesResolver,
  ActionResolver,
  ActionsResolver,
  ActionUpdateResolver,
  AgendaItemResolver,
  AgendaResolver,
  AttendanceActsResolver,
  AttendanceResolver,
  AuthorityResolver,
  BoardsResolver,
  CalendarFeedResolver,
  CaseActionsResolver,
  CaseBoardsResolver,
  CaseChangesResolver,
  EntryChangesResolver,
  MeetingChangesResolver,
  PrivateNotesResolver,
  ActionOwnerProposalResolver,
  OwnerProposalResolver,
  CaseNoteResolver,
  CaseNotesResolver,
  CaseReferralsResolver,
  CaseRemovalResolver,
  ChildrenResolver,
  ChasingResolver,
  MeetingServicesResolver,
  NilReturnResolver,
  ServiceUpdateResolver,
  ChildResolver,
  CirculationActsResolver,
  CirculationRecipientResolver,
  CirculationResolver,
  DashboardResolver,
  FiguresResolver,
  DraftsResolver,
  EntryBoardsResolver,
  EscalationResolver,
  EscalationsResolver,
  AttendanceAcceptanceResolver,
  GuestResolver,
  GuestsResolver,
  ItemGuestsResolver,
  MeetingGuestsResolver,
  ViewerPassesResolver,
  MachineClientResolver,
  MachinesResolver,
  MachineTokenResolver,
  ImportRowResolver,
  ImportRunResolver,
  ImportsResolver,
  ItemWritingsResolver,
  KnownResolver,
  LiveResolver,
  MailResolver,
  MailsResolver,
  MeetingHereResolver,
  MeetingMinutesResolver,
  MeetingNoticesResolver,
  MeetingPaperResolver,
  MeetingPapersResolver,
  MeetingResolver,
  MeetingsResolver,
  MergingResolver,
  ChildMergesResolver,
  ChildMergeResolver,
  MinutesActsResolver,
  MinutesCorrectionResolver,
  MinutesResolver,
  MinutesSectionResolver,
  NotesResolver,
  NoticeResolver,
  PapersResolver,
  PathwayReferralResolver,
  NamedPersonResolver,
  NamingResolver,
  PeopleResolver,
  PersonResolver,
  ProcedureResolver,
  RulesResolver,
  ReferralResolver,
  ReferralsResolver,
  RegisterActsResolver,
  RegisterEntryResolver,
  RegisterResolver,
  RegisterSnapshotResolver,
  RemovalRequestResolver,
  RemovalsResolver,
  SeatResolver,
  SeatsResolver,
  SignsOfSafetyResolver,
  SettingsResolver,
  SystemsResolver,
  TimelineResolver,
  WorriesResolver,
  WorryResolver,
  WritingResolver,
] as const;
