import { CalendarDayResolver, CalendarResolver, HalfTermResolver } from "./features/calendar/calendar.resolver.js";
import { CalendarFileResolver } from "./features/calendar/file/calendar-file.resolver.js";
import { SchoolActsResolver } from "./features/calendar/school-acts.resolver.js";
import { ChronologyResolver } from "./features/chronology/chronology.resolver.js";
import {
  ClosingResolver,
  EnquiryEndingResolver,
  EntryDeathResolver,
  ReviewsResolver,
} from "./features/closing/closing.resolver.js";
import { DeadlinesResolver, EnquiryDeadlinesResolver } from "./features/deadlines/deadlines.resolver.js";
import { DutiesResolver } from "./features/deadlines/duties.resolver.js";
import { DirectoryResolver } from "./features/directory/directory.resolver.js";
import { EnquiriesResolver } from "./features/enquiries/enquiries.resolver.js";
import { EnquiryResolver } from "./features/enquiries/enquiry.resolver.js";
import { EnquiryLinesResolver } from "./features/enquiries/enquiry-acts.resolver.js";
import { EnquiryCaseResolver } from "./features/enquiries/enquiry-case.resolver.js";
import { EnquiryChangesResolver } from "./features/enquiries/enquiry-changes.resolver.js";
import {
  FailedTransferResultResolver,
  FailedTransfersResolver,
} from "./features/failed-transfers/failed-transfers.resolver.js";
import { CmeReferralResolver } from "./features/front-door/cme-referral.resolver.js";
import { EnquiryReferralResolver } from "./features/front-door/enquiry-referral.resolver.js";
import { FrontDoorResolver } from "./features/front-door/front-door.resolver.js";
import { CmeReferralChildResolver, CmeReferralUpdateResolver } from "./features/front-door/referral-parts.resolver.js";
import {
  EnquiryNotificationsResolver,
  NotificationResolver,
  NotificationsResolver,
} from "./features/notifications/notifications.resolver.js";
import { EnquiryOffRollResolver, OffRollResolver } from "./features/off-roll/off-roll.resolver.js";
import { OffRollPermissionResolver } from "./features/off-roll/permission.resolver.js";

/** The resolvers of the search for a child: enquiries, their dates, who is told, the front door and the roll. */
export const ENQUIRY_RESOLVERS = [
  CalendarDayResolver,
  CalendarFileResolver,
  CalendarResolver,
  ChronologyResolver,
  ClosingResolver,
  CmeReferralChildResolver,
  CmeReferralResolver,
  CmeReferralUpdateResolver,
  DeadlinesResolver,
  DirectoryResolver,
  DutiesResolver,
  EnquiriesResolver,
  EnquiryCaseResolver,
  EnquiryChangesResolver,
  EnquiryDeadlinesResolver,
  EnquiryEndingResolver,
  EnquiryLinesResolver,
  EnquiryNotificationsResolver,
  EnquiryOffRollResolver,
  EnquiryReferralResolver,
  EnquiryResolver,
  EntryDeathResolver,
  FailedTransferResultResolver,
  FailedTransfersResolver,
  FrontDoorResolver,
  HalfTermResolver,
  NotificationResolver,
  NotificationsResolver,
  OffRollPermissionResolver,
  OffRollResolver,
  ReviewsResolver,
  SchoolActsResolver,
] as const;
