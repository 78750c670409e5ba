import { DisposalResolver, DueRecordResolver } from "./features/retention/disposal.resolver.js";
import { DisposalsResolver } from "./features/retention/disposals.resolver.js";
import { RetentionResolver } from "./features/retention/retention.resolver.js";
import { SubjectAccessResolver } from "./features/subject-access/subject-access.resolver.js";
import {
  SubjectAccessCopyResolver,
  SubjectAccessItemResolver,
  SubjectAccessRequestResolver,
} from "./features/subject-access/subject-access-request.resolver.js";

/** What answers for subject access, retention and disposal. */
export const RIGHTS_RESOLVERS = [
  DisposalResolver,
  DisposalsResolver,
  DueRecordResolver,
  RetentionResolver,
  SubjectAccessCopyResolver,
  SubjectAccessItemResolver,
  SubjectAccessRequestResolver,
  SubjectAccessResolver,
] as const;
