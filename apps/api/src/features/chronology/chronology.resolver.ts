import { EventCode } from "@rome/procedure";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { documentsById, EnquiryDocument } from "../documents/index.js";
import { Person, peopleById } from "../people/index.js";
import { ChronologyEntry } from "./chronology.entity.js";
import { linesById } from "./chronology.reading.js";
import { lineInWords } from "./line-words.js";
import { sideOf } from "./side-of.js";

@Resolver(() => ChronologyEntry)
export class ChronologyResolver {
  @FieldResolver(() => String, { description: "What happened, in words." })
  what(@Root() line: ChronologyEntry, @Ctx() { pack }: RequestContext): string {
    return lineInWords(pack, line).what;
  }

  @FieldResolver(() => String, { nullable: true, description: "What it was about, in words; null when it needs none." })
  about(@Root() line: ChronologyEntry, @Ctx() { pack }: RequestContext): string | null {
    return lineInWords(pack, line).about;
  }

  @FieldResolver(() => Person, { description: "Who wrote it down." })
  async recordedBy(@Root() line: ChronologyEntry, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, line.recordedBy);
  }

  @FieldResolver(() => EnquiryDocument, {
    nullable: true,
    description: "The document that belongs to it; null when none.",
  })
  async document(@Root() line: ChronologyEntry, @Ctx() ctx: RequestContext): Promise<EnquiryDocument | null> {
    return line.documentId ? await load(ctx, documentsById, line.documentId) : null;
  }

  @FieldResolver(() => ChronologyEntry, {
    nullable: true,
    description: "The earlier line that this one corrects; null when it corrects none.",
  })
  async corrects(@Root() line: ChronologyEntry, @Ctx() ctx: RequestContext): Promise<ChronologyEntry | null> {
    return line.correctsId ? await load(ctx, linesById, line.correctsId) : null;
  }

  @FieldResolver(() => Boolean, { description: "You may write a further line that corrects this one." })
  viewerCanCorrect(@Root() line: ChronologyEntry, @Ctx() ctx: RequestContext): boolean {
    return line.code === EventCode.CONTACT_ATTEMPT && !line.isCorrected && line.side === sideOf(requireViewer(ctx));
  }
}
