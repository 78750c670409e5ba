import { ActionResolver, ActionsResolver, CaseActionsResolver } from "./features/actions/actions.resolver.js";
import { ChildResolver } from "./features/children/child.resolver.js";
import { CaseNoteResolver, CaseNotesResolver, SignsOfSafetyResolver } from "./features/notes/notes.resolver.js";
import { AuthorityResolver, PeopleResolver, PersonResolver, SeatResolver } from "./features/people/people.resolver.js";
import { RegisterResolver } from "./features/register/register.resolver.js";
import { RegisterEntryResolver } from "./features/register/register-entry.resolver.js";

/** Every resolver of the API. A feature adds its own here. */
export const RESOLVERS = [
  ActionResolver,
  ActionsResolver,
  AuthorityResolver,
  CaseActionsResolver,
  CaseNoteResolver,
  CaseNotesResolver,
  ChildResolver,
  PeopleResolver,
  PersonResolver,
  RegisterEntryResolver,
  RegisterResolver,
  SeatResolver,
  SignsOfSafetyResolver,
] as const;
