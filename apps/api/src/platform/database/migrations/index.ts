import { People1764000000001 } from "./1764000000001-people.js";
import { Register1764000000002 } from "./1764000000002-register.js";
import { Panel1764000000003 } from "./1764000000003-panel.js";
import { Actions1764000000004 } from "./1764000000004-actions.js";
import { Trace1764000000005 } from "./1764000000005-trace.js";
import { Enquiries1764000000006 } from "./1764000000006-enquiries.js";
import { Duties1764000000007 } from "./1764000000007-duties.js";
import { FrontDoor1764000000008 } from "./1764000000008-front-door.js";
import { OffRoll1764000000009 } from "./1764000000009-off-roll.js";
import { EnquiryGuards1764000000010 } from "./1764000000010-enquiry-guards.js";
import { Calendars1764000000011 } from "./1764000000011-calendars.js";
import { Telling1764000000012 } from "./1764000000012-telling.js";
import { Mail1764000000013 } from "./1764000000013-mail.js";
import { OneSystemPerson1764000000014 } from "./1764000000014-one-system-person.js";
import { Live1764000000015 } from "./1764000000015-live.js";
import { MinuteMode1764000000016 } from "./1764000000016-minute-mode.js";
import { Papers1764000000017 } from "./1764000000017-papers.js";
import { Changes1764000000018 } from "./1764000000018-changes.js";
import { Minutes1764000000019 } from "./1764000000019-minutes.js";
import { Guests1764000000020 } from "./1764000000020-guests.js";
import { Chasing1764000000021 } from "./1764000000021-chasing.js";
import { Boards1764000000022 } from "./1764000000022-boards.js";
import { AnswersOfBoards1764000000023 } from "./1764000000023-answers-of-boards.js";
import { Worries1764000000024 } from "./1764000000024-worries.js";
import { AuditChain1764000000030 } from "./1764000000030-audit-chain.js";
import { SignIn1764000000031 } from "./1764000000031-sign-in.js";
import { Figures1764000000032 } from "./1764000000032-figures.js";
import { RecordSight1764000000033 } from "./1764000000033-record-sight.js";
import { Sensitive1764000000034 } from "./1764000000034-sensitive.js";
import { Looked1764000000035 } from "./1764000000035-looked.js";
import { Rights1764000000036 } from "./1764000000036-rights.js";
import { Retention1764000000037 } from "./1764000000037-retention.js";
import { LocalAccounts1764000000038 } from "./1764000000038-local-accounts.js";
import { TrailSight1764000000040 } from "./1764000000040-trail-sight.js";
import { TrailPages1764000000041 } from "./1764000000041-trail-pages.js";
import { Merging1764000000042 } from "./1764000000042-merging.js";
import { RightsSight1764000000046 } from "./1764000000046-rights-sight.js";
import { ImportRowSight1764000000047 } from "./1764000000047-import-row-sight.js";
import { UnusualAccessSight1764000000048 } from "./1764000000048-unusual-access-sight.js";
import { History1764000000050 } from "./1764000000050-history.js";
import { Machines1764000000055 } from "./1764000000055-machines.js";
import { Standing1764000000056 } from "./1764000000056-standing.js";
import { FormerUpns1764000000057 } from "./1764000000057-former-upns.js";
import { ConcernedChildren1764000000058 } from "./1764000000058-concerned-children.js";
import { ToldRecipients1764000000059 } from "./1764000000059-told-recipients.js";
import { DisposedReferrals1764000000060 } from "./1764000000060-disposed-referrals.js";
import { EndedPeople1764000000061 } from "./1764000000061-ended-people.js";
import { AuditLanes1764000000062 } from "./1764000000062-audit-lanes.js";
import { LateItems1764000000063 } from "./1764000000063-late-items.js";
import { NestedPast1764000000064 } from "./1764000000064-nested-past.js";
import { PastOfDetails1764000000065 } from "./1764000000065-past-of-details.js";
import { QuickBegin1764000000067 } from "./1764000000067-quick-begin.js";
import { EventsCostLess1764000000068 } from "./1764000000068-events-cost-less.js";

/** Every migration, oldest first. A migration that has landed is never edited: add the next one. */
export const MIGRATIONS = [
  People1764000000001,
  Register1764000000002,
  Panel1764000000003,
  Actions1764000000004,
  Trace1764000000005,
  Enquiries1764000000006,
  Duties1764000000007,
  FrontDoor1764000000008,
  OffRoll1764000000009,
  EnquiryGuards1764000000010,
  Calendars1764000000011,
  Telling1764000000012,
  Mail1764000000013,
  OneSystemPerson1764000000014,
  Live1764000000015,
  MinuteMode1764000000016,
  Papers1764000000017,
  Changes1764000000018,
  Minutes1764000000019,
  Guests1764000000020,
  Chasing1764000000021,
  Boards1764000000022,
  AnswersOfBoards1764000000023,
  AuditChain1764000000030,
  SignIn1764000000031,
  Worries1764000000024,
  RecordSight1764000000033,
  Looked1764000000035,
  Rights1764000000036,
  Retention1764000000037,
  LocalAccounts1764000000038,
  TrailSight1764000000040,
  Sensitive1764000000034,
  RightsSight1764000000046,
  TrailPages1764000000041,
  ImportRowSight1764000000047,
  History1764000000050,
  Figures1764000000032,
  UnusualAccessSight1764000000048,
  Machines1764000000055,
  Merging1764000000042,
  FormerUpns1764000000057,
  Standing1764000000056,
  ConcernedChildren1764000000058,
  ToldRecipients1764000000059,
  DisposedReferrals1764000000060,
  EndedPeople1764000000061,
  AuditLanes1764000000062,
  NestedPast1764000000064,
  PastOfDetails1764000000065,
  QuickBegin1764000000067,
  EventsCostLess1764000000068,
  LateItems1764000000063,
];
