import type { DirectoryKind } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { contactWords, problemWithContact } from "./contact-words.js";
import type {
  AddDirectoryContactInput,
  CorrectDirectoryContactInput,
  RemoveDirectoryContactInput,
} from "./directory.types.js";
import { DirectoryContact } from "./directory-contact.entity.js";

/** The contact an act shows. */
export type ContactRefs = { contactId: string };

/** Adds an agency or another authority to the directory (CAM-08). */
export async function addDirectoryContact(
  ctx: RequestContext,
  input: AddDirectoryContactInput,
): Promise<Written<ContactRefs>> {
  return await inTransaction<ContactRefs>(ctx, "addDirectoryContact", input, async (tx) => {
    const name = input.name.trim();
    const words = contactWords(input);
    if (name === "") return refused(refusedBy("CONTACT_NEEDS_NAME", "name"));
    const problem = problemWithContact(name, words);
    if (problem) return refused(problem);
    if (await findNamed(tx, input.kind, name)) return refused(refusedBy("CONTACT_ALREADY_LISTED", "name"));
    const contactId = await tx.insert(DirectoryContact, { ...given(words), kind: input.kind, name });
    const changes = changeOf("name", "Name", null, name);
    await recordWrite(tx, { act: "addDirectoryContact", entity: "DirectoryContact", entityId: contactId, changes });
    return { contactId };
  });
}

/** Corrects a contact. */
export async function correctDirectoryContact(
  ctx: RequestContext,
  input: CorrectDirectoryContactInput,
): Promise<Written<ContactRefs>> {
  return await onContact(ctx, "correctDirectoryContact", input, async (tx, contact) => {
    const refs = { contactId: contact.id };
    const name = input.name?.trim() ?? contact.name;
    const words = contactWords(input);
    if (name === "") return refused(refusedBy("CONTACT_NEEDS_NAME", "name"), refs);
    const problem = problemWithContact(name, words);
    if (problem) return refused(problem, refs);
    const other = await findNamed(tx, contact.kind, name);
    if (other && other !== contact.id) return refused(refusedBy("CONTACT_ALREADY_LISTED", "name"), refs);
    if (!(await tx.patch(DirectoryContact, contact.id, input.version, { ...given(words), name })))
      return refused(conflict(), refs);
    const after = { ...contact, ...given(words), name };
    const changes = [
      ...changeOf("name", "Name", contact.name, after.name),
      ...changeOf("responsibility", "What it does", contact.responsibility, after.responsibility),
      ...changeOf("contactRole", "Whom to ask for", contact.contactRole, after.contactRole),
      ...changeOf("phone", "Telephone", contact.phone, after.phone),
      ...changeOf("email", "Email", contact.email, after.email),
      ...changeOf("address", "Address", contact.address, after.address),
    ];
    await recordWrite(tx, {
      act: "correctDirectoryContact",
      entity: "DirectoryContact",
      entityId: contact.id,
      changes,
    });
    return refs;
  });
}

/** Takes a contact out of the directory; it is kept for the record. */
export async function removeDirectoryContact(
  ctx: RequestContext,
  input: RemoveDirectoryContactInput,
): Promise<Written<ContactRefs>> {
  return await onContact(ctx, "removeDirectoryContact", input, async (tx, contact) => {
    const refs = { contactId: contact.id };
    if (!(await tx.patch(DirectoryContact, contact.id, input.version, { isActive: false })))
      return refused(conflict(), refs);
    const changes = changeOf("name", "Name", contact.name, null);
    await recordWrite(tx, { act: "removeDirectoryContact", entity: "DirectoryContact", entityId: contact.id, changes });
    return refs;
  });
}

/** An act on one contact that is still in the directory. */
async function onContact(
  ctx: RequestContext,
  act: string,
  input: { contactId: string; idempotencyKey?: string | null },
  work: (tx: Tx, contact: DirectoryContact) => Promise<ContactRefs | Refused<ContactRefs>>,
): Promise<Written<ContactRefs>> {
  return await inTransaction<ContactRefs>(ctx, act, input, async (tx) => {
    const id = fromGlobalId("DirectoryContact", input.contactId);
    const contact = id ? await tx.find(DirectoryContact, { id }, { lock: true }) : null;
    if (!contact) return refused(notFound("contactId"));
    if (!contact.isActive) return refused(refusedBy("CONTACT_WAS_REMOVED"), { contactId: contact.id });
    return await work(tx, contact);
  });
}

async function findNamed(tx: Tx, kind: DirectoryKind, name: string): Promise<string | null> {
  const named = await tx.one<{ id: string }>(
    "SELECT id FROM directory_contact WHERE authority_id = $1 AND kind = $2 AND lower(name) = lower($3) AND is_active",
    [tx.viewer.authorityId, kind, name],
  );
  return named?.id ?? null;
}

/** Only what was given: what was left out stays as it is. */
function given(words: ReturnType<typeof contactWords>): Partial<DirectoryContact> {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}
