import { ItemDisputesResolver, RequestDisputesResolver } from "./features/disputes/disputable.resolvers.js";
import {
  CaseNoteDisputesResolver,
  ChildDisputesResolver,
  DisputeResolver,
  EntryDisputesResolver,
  SignsDisputesResolver,
  ToldRecipientResolver,
} from "./features/disputes/disputed.resolvers.js";
import { DisputesResolver } from "./features/disputes/disputes.resolver.js";
import { HoldResolver, HoldsResolver } from "./features/holds/holds.resolver.js";
import { DisposalResolver, DueRecordResolver } from "./features/retention/disposal.resolver.js";
import { DisposalsResolver } from "./features/retention/disposals.resolver.js";
import { RetentionResolver } from "./features/retention/retention.resolver.js";
import { ChildSensitiveResolver, SensitiveResolver } from "./features/sensitive/sensitive.resolver.js";
import {
  CaseDisclosuresResolver,
  DisclosureResolver,
  DisclosuresResolver,
  MeetingDisclosuresResolver,
} from "./features/sharing/disclosures.resolver.js";
import { CaseSharingResolver, SharingResolver, SharingsResolver } from "./features/sharing/sharing.resolver.js";
import {
  ChildEmergencyResolver,
  EmergencyAccessResolver,
  EmergencyResolver,
} from "./features/sight/emergency.resolver.js";
import {
  ChildAccessResolver,
  ConflictResolver,
  RecordRestrictionResolver,
  SightResolver,
} from "./features/sight/sight.resolver.js";
import { SubjectAccessResolver } from "./features/subject-access/subject-access.resolver.js";
import { SubjectAccessActsResolver } from "./features/subject-access/subject-access-acts.resolver.js";
import {
  SubjectAccessCopyResolver,
  SubjectAccessItemResolver,
} from "./features/subject-access/subject-access-item.resolver.js";
import { SubjectAccessRequestResolver } from "./features/subject-access/subject-access-request.resolver.js";
import { TrailResolver } from "./features/trail/trail.resolver.js";
import { UnusualResolver } from "./features/trail/unusual.resolver.js";

/** Who may see what, who saw it, and the rights of the people it is about. */
export const OVERSIGHT_RESOLVERS = [
  CaseNoteDisputesResolver,
  ChildDisputesResolver,
  DisputeResolver,
  ToldRecipientResolver,
  EntryDisputesResolver,
  SignsDisputesResolver,
  ItemDisputesResolver,
  RequestDisputesResolver,
  DisputesResolver,
  HoldResolver,
  HoldsResolver,
  ChildSensitiveResolver,
  SensitiveResolver,
  CaseDisclosuresResolver,
  DisclosureResolver,
  DisclosuresResolver,
  MeetingDisclosuresResolver,
  CaseSharingResolver,
  SharingResolver,
  SharingsResolver,
  ChildEmergencyResolver,
  EmergencyAccessResolver,
  EmergencyResolver,
  ChildAccessResolver,
  ConflictResolver,
  RecordRestrictionResolver,
  SightResolver,
  TrailResolver,
  UnusualResolver,
  DisposalResolver,
  DisposalsResolver,
  DueRecordResolver,
  RetentionResolver,
  SubjectAccessActsResolver,
  SubjectAccessCopyResolver,
  SubjectAccessItemResolver,
  SubjectAccessRequestResolver,
  SubjectAccessResolver,
] as const;
