import { may, noticeLines } from "@rome/procedure";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { selectedPaths } from "../../platform/graphql/selection.js";
import { Person, peopleById } from "../people/index.js";
import { FullCase } from "../register/index.js";
import { Disclosure } from "./disclosure.entity.js";
import { disclosuresById } from "./disclosures.reading.js";
import { recordPrint } from "./record-print.js";
import { Sharing } from "./sharing.entity.js";
import { readSharingPage, readSharingsOfChild, referencesOfSharings, sharingsById } from "./sharing.reading.js";
import { RecordPrintInput, RecordPrintPayload, SharingConnection } from "./sharing.types.js";

@Resolver()
export class SharingsResolver {
  @Query(() => SharingConnection, {
    description: "What left the register: exports, prints, papers, disclosures; newest first.",
  })
  async sharings(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("isOutside", () => Boolean, { nullable: true, description: "Only what went to somebody outside." })
    isOutside: boolean | null,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<SharingConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readSharingPage(ctx, { isOutside: isOutside ?? false, first, after, isCounted });
  }

  @Mutation(() => RecordPrintPayload, {
    description: "Leave the line of a page that is printed in the sharing log, with the agreement under which it goes.",
  })
  async recordPrint(
    @Arg("input", () => RecordPrintInput) input: RecordPrintInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordPrintPayload> {
    const written = await recordPrint(ctx, input);
    const { disclosureId } = written.refs;
    const agreement = disclosureId ? await load(ctx, disclosuresById, disclosureId) : null;
    const payload = await answer(ctx, written, {
      sharing: async ({ sharingId }) => (sharingId ? await load(ctx, sharingsById, sharingId) : null),
    });
    return { ...payload, noticeLines: noticeLines(ctx.pack, agreement) };
  }
}

@Resolver(() => Sharing)
export class SharingResolver {
  @FieldResolver(() => Person, { description: "Who took it out." })
  async sharedBy(@Root() sharing: Sharing, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, sharing.sharedBy);
  }

  @FieldResolver(() => Disclosure, {
    nullable: true,
    description: "The agreement under which it left; null when it left under the notice.",
  })
  async agreement(@Root() sharing: Sharing, @Ctx() ctx: RequestContext): Promise<Disclosure | null> {
    return sharing.disclosureId ? await load(ctx, disclosuresById, sharing.disclosureId) : null;
  }

  @FieldResolver(() => [String], {
    description: "The children's references, for who keeps the register; a child who never was on it has none.",
  })
  async references(@Root() sharing: Sharing, @Ctx() ctx: RequestContext): Promise<string[]> {
    return may(requireViewer(ctx).roles, "sharings") ? await load(ctx, referencesOfSharings, sharing.id) : [];
  }
}

@Resolver(() => FullCase)
export class CaseSharingResolver {
  @FieldResolver(() => SharingConnection, { description: "What left the register about the child, newest first." })
  async sharings(
    @Root() { entry }: FullCase,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { nullable: true }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null,
  ): Promise<SharingConnection> {
    const isCounted = selectedPaths(info).has("totalCount");
    return await readSharingsOfChild(ctx, entry.childId, { first, after, isCounted });
  }
}
