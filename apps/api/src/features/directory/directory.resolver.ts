import { DirectoryKind } from "@rome/procedure";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import {
  addDirectoryContact,
  type ContactRefs,
  correctDirectoryContact,
  removeDirectoryContact,
} from "./change-directory.js";
import { contactsById, readDirectoryPage } from "./directory.reading.js";
import {
  AddDirectoryContactInput,
  CorrectDirectoryContactInput,
  DirectoryContactConnection,
  DirectoryContactPayload,
  RemoveDirectoryContactInput,
} from "./directory.types.js";

@Resolver()
export class DirectoryResolver {
  @Query(() => DirectoryContactConnection, {
    description: "Agencies and other authorities by name, with what they do and how to reach them.",
  })
  async directory(
    @Ctx() ctx: RequestContext,
    @Arg("kind", () => DirectoryKind, { nullable: true, description: "Only agencies, or only other authorities." })
    kind: DirectoryKind | null,
    @Arg("text", () => String, { nullable: true, description: "Only those whose words hold this text." })
    text: string | null,
    @Arg("id", () => ID, { nullable: true, description: "Only this contact." }) id: string | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<DirectoryContactConnection> {
    return await readDirectoryPage(ctx, { kind, text, id, first, after });
  }

  @Mutation(() => DirectoryContactPayload, { description: "Add an agency or another authority to the directory." })
  async addDirectoryContact(
    @Arg("input", () => AddDirectoryContactInput) input: AddDirectoryContactInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DirectoryContactPayload> {
    return await answerContact(ctx, await addDirectoryContact(ctx, input));
  }

  @Mutation(() => DirectoryContactPayload, { description: "Correct a contact of the directory." })
  async correctDirectoryContact(
    @Arg("input", () => CorrectDirectoryContactInput) input: CorrectDirectoryContactInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DirectoryContactPayload> {
    return await answerContact(ctx, await correctDirectoryContact(ctx, input));
  }

  @Mutation(() => DirectoryContactPayload, { description: "Take a contact out of the directory." })
  async removeDirectoryContact(
    @Arg("input", () => RemoveDirectoryContactInput) input: RemoveDirectoryContactInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DirectoryContactPayload> {
    return await answerContact(ctx, await removeDirectoryContact(ctx, input));
  }
}

async function answerContact(ctx: RequestContext, written: Written<ContactRefs>): Promise<DirectoryContactPayload> {
  return await answer(ctx, written, {
    contact: async ({ contactId }) => (contactId ? await load(ctx, contactsById, contactId) : null),
  });
}
