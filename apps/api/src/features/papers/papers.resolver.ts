import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { answer } from "../../platform/graphql/payload.js";
import { Meeting, meetingInSight, meetingsById, seesPapers } from "../meetings/index.js";
import { byId, Person, peopleById } from "../people/index.js";
import { MeetingPaper } from "./meeting-paper.entity.js";
import { agreementOfPapers, copiesOfPapers, papersOfMeetings, progressOfPapers, readPaper } from "./papers.reading.js";
import { IssueSupplementInput, IssueSupplementPayload, PaperCopy, PaperProgress } from "./papers.types.js";
import { issueSupplement } from "./supplement/issue-supplement.js";

const papersById = byId(MeetingPaper, "meeting_paper");

@Resolver()
export class PapersResolver {
  @Query(() => MeetingPaper, { nullable: true, description: "One paper of a meeting; null when it is out of sight." })
  async meetingPaper(@Arg("id", () => ID) id: string, @Ctx() ctx: RequestContext): Promise<MeetingPaper | null> {
    return await readPaper(ctx, id);
  }

  @Mutation(() => IssueSupplementPayload, {
    description: "Send out a supplement to circulated papers: one child's line, put right.",
  })
  async issueSupplement(
    @Arg("input", () => IssueSupplementInput) input: IssueSupplementInput,
    @Ctx() ctx: RequestContext,
  ): Promise<IssueSupplementPayload> {
    return await answer(ctx, await issueSupplement(ctx, input), {
      paper: async ({ paperId }) => (paperId ? await load(ctx, papersById, paperId) : null),
      meeting: async ({ meetingId }) => (meetingId ? await load(ctx, meetingsById, meetingId) : null),
    });
  }
}

@Resolver(() => Meeting)
export class MeetingPapersResolver {
  @FieldResolver(() => [MeetingPaper], { description: "Its papers: those circulated, then the supplements by number." })
  async papers(@Root() meeting: Meeting, @Ctx() ctx: RequestContext): Promise<MeetingPaper[]> {
    return seesPapers(ctx, meeting) ? await load(ctx, papersOfMeetings, meeting.id) : [];
  }
}

@Resolver(() => MeetingPaper)
export class MeetingPaperResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: "The meeting." })
  async meeting(@Root() paper: MeetingPaper, @Ctx() ctx: RequestContext): Promise<Meeting | null> {
    return await meetingInSight(ctx, paper.meetingId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who issued it." })
  async madeBy(@Root() paper: MeetingPaper, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return await load(ctx, peopleById, paper.madeBy);
  }

  @FieldResolver(() => PaperProgress, { description: "How far it has been made." })
  async progress(@Root() paper: MeetingPaper, @Ctx() ctx: RequestContext): Promise<PaperProgress> {
    return await load(ctx, progressOfPapers, paper.id);
  }

  @FieldResolver(() => Boolean, { description: "It can be read on screen and printed." })
  canRead(@Root() paper: MeetingPaper): boolean {
    return paper.htmlHash !== null;
  }

  @FieldResolver(() => Boolean, { description: "PDFs are made here; where not, the browser prints the paper." })
  hasPdf(@Ctx() ctx: RequestContext): boolean {
    return ctx.pdf !== null;
  }

  @FieldResolver(() => [PaperCopy], { description: "The PDFs made of it, each marked for its reader." })
  async copies(@Root() paper: MeetingPaper, @Ctx() ctx: RequestContext): Promise<PaperCopy[]> {
    return await load(ctx, copiesOfPapers, paper.id);
  }

  @FieldResolver(() => Boolean, {
    description: "The register's copy, what the paper says and its page still agree with their fingerprints.",
  })
  async isAsIssued(@Root() paper: MeetingPaper, @Ctx() ctx: RequestContext): Promise<boolean> {
    return await load(ctx, agreementOfPapers, paper.id);
  }
}
